// Meetings that match the arguments. With `with`: meetings in which all of these entities took part, also through members.
// params: status, channel, place, with, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: meeting
// order: meeting.latest DESC, meeting.title, meeting.id
// order DATE_ASC: meeting.earliest, meeting.title, meeting.id
// order TITLE_ASC: meeting.title, meeting.id
// order TITLE_DESC: meeting.title DESC, meeting.id
MATCH (meeting:MeetingRecord)
WHERE ($status IS NULL OR meeting.status IN $status)
  AND ($channel IS NULL OR meeting.channelId = $channel)
  AND ($place IS NULL OR toLower(meeting.place) CONTAINS $place)
  AND all(id IN $with WHERE id IN meeting.involvedIds)
  AND {{include event-is-in-range event=meeting}}
