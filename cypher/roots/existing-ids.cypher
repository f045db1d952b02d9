// Which of the given ids an entity or an exchange channel has. To ask for each whether it is there takes the embedded engine
// ten times as long.
// params: ids
// returns: id
// order: id
CALL {
  UNWIND $ids AS id
  MATCH (:Entity {id: id})
  RETURN id
  UNION ALL
  UNWIND $ids AS id
  MATCH (:ChannelRecord {id: id})
  RETURN id
}
WITH id
