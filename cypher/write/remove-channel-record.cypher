// Removes catalogue entries of exchange channels, and whatever else hangs on them.
// params: rows
UNWIND $rows AS row
MATCH (node:ChannelRecord {id: row.id})
DETACH DELETE node
