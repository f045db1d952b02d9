// Writes an entry of the timeline that tells of no meeting, once an id.
// params: rows
UNWIND $rows AS row
MERGE (node:TimelineRecord {id: row.id})
SET node = row.properties
