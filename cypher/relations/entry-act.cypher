// The act that an entry of the timeline tells of; of several pairs the first.
// requires: entry
// returns: act, source, target
// order: act.id
MATCH (source:Entity {id: entry.ownerId})
WITH entry.actId AS id, source
MATCH (source)-[act:ACT]->(target:Entity)
WHERE act.id = id
