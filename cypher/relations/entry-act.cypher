// The act of a timeline entry. If there are several actors or targets: the act of the first pair.
// requires: entry
// returns: act, source, target
// order: act.id
MATCH (source:Entity {id: entry.ownerId})
WITH entry.actId AS id, source
MATCH (source)-[act:ACT]->(target:Entity)
WHERE act.id = id
