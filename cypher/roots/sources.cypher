// All sources.
// returns: source
// order: source.dateMax DESC, source.title, source.id
MATCH (source:Source)
WHERE true
