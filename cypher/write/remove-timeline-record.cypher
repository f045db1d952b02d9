// Removes entries of the timeline, and whatever else hangs on them.
// params: rows
UNWIND $rows AS row
MATCH (node:TimelineRecord {id: row.id})
DETACH DELETE node
