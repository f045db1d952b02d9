// Locks the dataset until the end of the transaction, so that loads cannot mix, and returns its version.
// params: id
// returns: version
MERGE (dataset:Dataset {id: $id})
SET dataset.loading = true
REMOVE dataset.loading
RETURN dataset.version AS version
