// Takes the data set for the length of a transaction, so that two loads cannot mix, and tells its version.
// params: id
// returns: version
MERGE (dataset:Dataset {id: $id})
SET dataset.loading = true
REMOVE dataset.loading
RETURN dataset.version AS version
