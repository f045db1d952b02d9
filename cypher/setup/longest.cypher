// How long the longest lists of the loaded facts are, as JSON.
// gives: longest
OPTIONAL MATCH (dataset:Dataset)
RETURN dataset.longest AS longest
