// Writes an entry of the timeline, once an id.
// params: rows
UNWIND $rows AS row
MERGE (node:TimelineRecord {id: row.id})
SET node = row.properties
