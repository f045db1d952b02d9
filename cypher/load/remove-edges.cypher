// Removes edges of one type by their ids and the entities at which they begin.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})-[edge:{{type}} {id: row.id}]->()
DELETE edge
