// Takes the data set for the length of a transaction, so that two loads cannot mix.
// params: id
MERGE (dataset:Dataset {id: $id})
SET dataset.loading = true
REMOVE dataset.loading
