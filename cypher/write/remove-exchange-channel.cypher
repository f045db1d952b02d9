// Removes a period of an exchange channel between two of its ends, by id and the entity where it begins.
// params: rows
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})-[edge:EXCHANGE_CHANNEL {id: row.id}]->()
DELETE edge
