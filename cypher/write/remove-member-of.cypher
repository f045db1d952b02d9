// Removes a membership or an office, by id and the entity where it begins.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})-[edge:MEMBER_OF {id: row.id}]->()
DELETE edge
