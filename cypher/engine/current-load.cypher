// Which load the graph is of (null: of none), and whether another is being committed.
// returns: loadName, isLoading
OPTIONAL MATCH (loaded:Dataset)
OPTIONAL MATCH (mark:Loading)
WHERE mark.until > timestamp()
RETURN loaded.version + ' ' + loaded.loadedAt AS loadName, mark IS NOT NULL AS isLoading
