// The version of what stands; no row before the first load.
// params: id
// gives: version
MATCH (dataset:Dataset {id: $id})
RETURN dataset.version AS version
