// Removes an encounter of two participants of a meeting, by id and the entity where it begins.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})-[edge:MET {id: row.id}]->()
DELETE edge
