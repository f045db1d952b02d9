// Removes nodes by their ids, with all their edges.
// params: rows
UNWIND $rows AS row
MATCH (node:{{key}} {id: row.id})
DETACH DELETE node
