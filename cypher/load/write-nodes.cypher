// Creates or replaces nodes by their ids. `{{key}}` is the label with the unique id, `{{labels}}` are all labels.
// params: rows
UNWIND $rows AS row
MERGE (node:{{key}} {id: row.id})
SET node = row.properties
SET node:{{labels}}
