// The lengths of the longest lists, as JSON, and the version of the stored layout.
// returns: longest, layout
OPTIONAL MATCH (dataset:Dataset)
RETURN dataset.longest AS longest, dataset.layout AS layout
