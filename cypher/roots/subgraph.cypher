// The entities that a picture shows, found before.
// params: ids, truncated
// returns: ids, truncated
// order: truncated
WITH $ids AS ids, $truncated AS truncated
