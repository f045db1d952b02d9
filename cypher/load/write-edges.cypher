// Creates or replaces edges of one type by their ids.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
MERGE (source)-[edge:{{type}} {id: row.id}]->(target)
SET edge = row.properties
