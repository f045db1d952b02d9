// Writes an act of one entity toward another, once an id.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
MERGE (source)-[edge:ACT {id: row.id}]->(target)
SET edge = row.properties
