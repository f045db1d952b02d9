// Writes an encounter of two participants of a meeting, once an id.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
MERGE (source)-[edge:MET {id: row.id}]->(target)
SET edge = row.properties
