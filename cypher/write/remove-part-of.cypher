// Removes what a party or an institution is part of, by id and the entity where it begins.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})-[edge:PART_OF {id: row.id}]->()
DELETE edge
