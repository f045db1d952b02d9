// Writes what a party or an institution is part of, once an id.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
MERGE (source)-[edge:PART_OF {id: row.id}]->(target)
SET edge = row.properties
