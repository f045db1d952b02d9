// What a fact rests on: its citations, in the order of sources and paragraphs.
// requires: cited
// returns: source, citation, position
// order: position
UNWIND range(0, size(cited.sourceIds) - 1) AS position
MATCH (source:Source {id: cited.sourceIds[position]})
WITH source, cited.sources[position] AS citation, position
