// The version of the stored facts. No row before the first load.
// params: id
// returns: version
MATCH (dataset:Dataset {id: $id})
RETURN dataset.version AS version
