// Numbers of meetings that match the arguments, by one key. The key is null for meetings without one.
// params: by, status, channel, place, with, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: key, unknown, meetings
// order: unknown, key
// order MOST: unknown, meetings DESC, key
MATCH (meeting:MeetingRecord)
WHERE ($status IS NULL OR meeting.status IN $status)
  AND ($channel IS NULL OR meeting.channelId = $channel)
  AND ($place IS NULL OR toLower(meeting.place) CONTAINS $place)
  AND all(id IN $with WHERE id IN meeting.involvedIds)
  AND {{include event-is-in-range event=meeting}}
WITH CASE $by
  WHEN 'YEAR' THEN [meeting.year]
  WHEN 'MONTH' THEN [meeting.month]
  WHEN 'STATUS' THEN [meeting.status]
  WHEN 'PLACE' THEN [meeting.place]
  WHEN 'PARTY' THEN coalesce(meeting.partySlugs, [null])
  ELSE coalesce(meeting.countryPairs, [null]) END AS keys
UNWIND keys AS key
WITH key, count(*) AS meetings
WITH key, CASE WHEN key IS NULL THEN 1 ELSE 0 END AS unknown, meetings
