// Entries of the timeline without a date, filtered.
// params: kinds, about
// returns: entry
MATCH (entry:TimelineRecord)
WHERE entry.earliest = '~'
  AND ($kinds IS NULL OR entry.entryKind IN $kinds)
  AND ($about IS NULL OR any(id IN $about WHERE id IN entry.involvedIds))
