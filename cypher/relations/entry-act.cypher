// The act that an entry of the timeline tells of; of several pairs the first.
// begins: entry
// gives: act, source, target
// order: act.id
MATCH (source:Entity {id: entry.ownerId})-[act:ACT {id: entry.actId}]->(target:Entity)
