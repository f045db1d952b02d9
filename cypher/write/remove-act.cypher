// Removes an act of one entity toward another, by id and the entity where it begins.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})-[edge:ACT {id: row.id}]->()
DELETE edge
