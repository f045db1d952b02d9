// Removes the data set as a whole, and whatever else hangs on them.
// params: rows
UNWIND $rows AS row
MATCH (node:Dataset {id: row.id})
DETACH DELETE node
