// The meetings of an exchange channel.
// requires: channel
// params: status, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: meeting
// order: meeting.latest DESC, meeting.title, meeting.id
// order DATE_ASC: meeting.earliest, meeting.title, meeting.id
// order TITLE_ASC: meeting.title, meeting.id
// order TITLE_DESC: meeting.title DESC, meeting.id
MATCH (meeting:MeetingRecord)
WHERE meeting.channelId = channel.id
  AND ($status IS NULL OR meeting.status IN $status)
  AND {{include event-is-in-range event=meeting}}
