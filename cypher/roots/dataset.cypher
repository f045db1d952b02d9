// The dataset node: one row, or none in an empty graph.
// returns: dataset
// order: dataset.id
MATCH (dataset:Dataset)
