// The name of the load in the graph (null if there is none), and whether another load is being committed.
// returns: loadName, isLoading
OPTIONAL MATCH (loaded:Dataset)
OPTIONAL MATCH (mark:Loading)
WHERE mark.until > timestamp()
RETURN loaded.version + ' ' + loaded.loadedAt AS loadName, mark IS NOT NULL AS isLoading
