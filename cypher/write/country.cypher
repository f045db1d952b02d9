// Writes a country, once an id.
// params: rows
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node = row.properties
SET node:Country
