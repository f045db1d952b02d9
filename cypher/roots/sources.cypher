// The sources, newest first.
// gives: source
// order: source.dateMax DESC, source.title, source.id
MATCH (source:Source)
WHERE true
