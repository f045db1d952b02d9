// Sources with the given ids.
// params: keys
// returns: source
// order: source.id
UNWIND $keys AS key
MATCH (source:Source {id: key.id})
