// One row with the ids of the entities that the traversal found.
// params: ids, truncated
// returns: ids, truncated
// order: truncated
WITH $ids AS ids, $truncated AS truncated
