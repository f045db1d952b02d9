// Creates or replaces nodes by id. `{{key}}` is the label that has the id's constraint, `{{labels}}` are all labels of the node.
// params: rows
UNWIND $rows AS row
MERGE (node:{{key}} {id: row.id})
SET node = row.properties
SET node:{{labels}}
