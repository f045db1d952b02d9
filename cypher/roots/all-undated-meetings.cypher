// Meetings without a date that match the arguments.
// params: status, channel, place, with
// returns: meeting
MATCH (meeting:MeetingRecord)
WHERE ($status IS NULL OR meeting.status IN $status)
  AND ($channel IS NULL OR meeting.channelId = $channel)
  AND ($place IS NULL OR toLower(meeting.place) CONTAINS $place)
  AND all(id IN $with WHERE id IN meeting.involvedIds)
  AND meeting.dateMin IS NULL
