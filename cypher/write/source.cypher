// Writes a source, once an id.
// params: rows
UNWIND $rows AS row
MERGE (node:Source {id: row.id})
SET node = row.properties
