// The citations of a fact with their sources, in the stored order.
// requires: cited
// returns: source, citation, position
// order: position
UNWIND range(0, size(cited.sourceIds) - 1) AS position
MATCH (source:Source {id: cited.sourceIds[position]})
WITH source, cited.sources[position] AS citation, position
