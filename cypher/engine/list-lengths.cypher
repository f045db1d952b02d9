// How long the longest lists of the loaded facts are, as JSON, and how these are kept.
// returns: longest, layout
OPTIONAL MATCH (dataset:Dataset)
RETURN dataset.longest AS longest, dataset.layout AS layout
