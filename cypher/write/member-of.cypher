// Writes a membership or an office, once an id.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
MERGE (source)-[edge:MEMBER_OF {id: row.id}]->(target)
SET edge = row.properties
