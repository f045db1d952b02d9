// The data set as a whole.
// gives: dataset
// order: dataset.id
MATCH (dataset:Dataset)
