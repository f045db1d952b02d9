// Which load the graph is of (null: of none), how long its lists are, and whether another is being committed.
// gives: loadName, loadLongest, isLoading
OPTIONAL MATCH (loaded:Dataset)
OPTIONAL MATCH (mark:Loading)
WHERE mark.until > timestamp()
RETURN loaded.version + ' ' + loaded.loadedAt AS loadName, loaded.longest AS loadLongest, mark IS NOT NULL AS isLoading
