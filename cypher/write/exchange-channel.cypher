// Writes a period of an exchange channel between two of its ends, once an id.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
MERGE (source)-[edge:EXCHANGE_CHANNEL {id: row.id}]->(target)
SET edge = row.properties
