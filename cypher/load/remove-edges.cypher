// Removes edges of one type by id and the entity they start from.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})-[edge:{{type}} {id: row.id}]->()
DELETE edge
