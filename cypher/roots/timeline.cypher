// Timeline entries that match the arguments. With `about`: entries that concern one of these entities or its members.
// params: fromKey, untilKey, kinds, about, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: entry
// order: entry.earliest, entry.title, entry.id
MATCH (entry:TimelineRecord)
WHERE entry.earliest >= $fromKey AND entry.earliest < $untilKey
  AND ($kinds IS NULL OR entry.entryKind IN $kinds)
  AND ($about IS NULL OR any(id IN $about WHERE id IN entry.involvedIds))
  AND {{include event-is-in-range event=entry}}
