// Removes sources, and whatever else hangs on them.
// params: rows
UNWIND $rows AS row
MATCH (node:Source {id: row.id})
DETACH DELETE node
