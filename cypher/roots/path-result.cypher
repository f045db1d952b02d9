// One row with the paths that the traversal found, each as a list of entity ids.
// params: paths, searchedLength, truncated, notCrossed
// returns: paths, searchedLength, truncated, notCrossed
// order: searchedLength
WITH $paths AS paths, $searchedLength AS searchedLength, $truncated AS truncated, $notCrossed AS notCrossed
