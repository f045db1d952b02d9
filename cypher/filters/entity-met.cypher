// Ids of all entities that took part in a matching meeting, themselves or through a member.
// params: status, place, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: id
MATCH (meeting:MeetingRecord)
WHERE meeting.status IN $status
  AND ($place IS NULL OR toLower(meeting.place) CONTAINS $place)
  AND {{include event-is-in-range event=meeting}}
UNWIND meeting.involvedIds AS id
WITH id
