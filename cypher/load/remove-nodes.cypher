// Removes nodes by id, with all their edges.
// params: rows
UNWIND $rows AS row
MATCH (node:{{key}} {id: row.id})
DETACH DELETE node
