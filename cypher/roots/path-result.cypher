// The paths that were found before, each as the ids of its entities.
// params: paths, searchedLength, truncated, notCrossed
// returns: paths, searchedLength, truncated, notCrossed
// order: searchedLength
WITH $paths AS paths, $searchedLength AS searchedLength, $truncated AS truncated, $notCrossed AS notCrossed
