// The steps of a path, from one entity to the next.
// begins: ids
// gives: position, here, there
// order: position
UNWIND range(0, size(ids) - 2) AS position
WITH position, ids[position] AS here, ids[position + 1] AS there
