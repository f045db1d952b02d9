// Writes the catalogue entry of an exchange channel, once an id.
// params: rows
UNWIND $rows AS row
MERGE (node:ChannelRecord {id: row.id})
SET node = row.properties
