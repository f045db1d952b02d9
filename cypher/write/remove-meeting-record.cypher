// Removes catalogue entries of meetings, and whatever else hangs on them.
// params: rows
UNWIND $rows AS row
MATCH (node:MeetingRecord {id: row.id})
DETACH DELETE node
