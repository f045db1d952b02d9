// The paths of a result, in their order.
// requires: paths
// returns: position, ids, length
// order: position
UNWIND range(0, size(paths) - 1) AS position
WITH position, paths[position] AS ids, size(paths[position]) - 1 AS length
