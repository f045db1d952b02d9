// Writes the catalogue entry of a meeting, which is on the timeline as well, once an id.
// params: rows
UNWIND $rows AS row
MERGE (node:MeetingRecord {id: row.id})
SET node = row.properties
SET node:TimelineRecord
