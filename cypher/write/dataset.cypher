// Writes the data set as a whole, once an id.
// params: rows
UNWIND $rows AS row
MERGE (node:Dataset {id: row.id})
SET node = row.properties
