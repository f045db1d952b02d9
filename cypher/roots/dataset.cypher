// The data set as a whole.
// returns: dataset
// order: dataset.id
MATCH (dataset:Dataset)
