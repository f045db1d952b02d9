// Timeline entries without a date that match the arguments.
// params: kinds, about
// returns: entry
MATCH (entry:TimelineRecord)
WHERE entry.earliest = '~'
  AND ($kinds IS NULL OR entry.entryKind IN $kinds)
  AND ($about IS NULL OR any(id IN $about WHERE id IN entry.involvedIds))
