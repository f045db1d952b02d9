// Removes entities, and whatever else hangs on them.
// params: rows
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
DETACH DELETE node
