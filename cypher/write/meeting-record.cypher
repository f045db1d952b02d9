// Writes the catalogue entry of a meeting, once an id.
// params: rows
UNWIND $rows AS row
MERGE (node:MeetingRecord {id: row.id})
SET node = row.properties
