// Meetings of an exchange channel without a date.
// requires: channel
// params: status
// returns: meeting
MATCH (meeting:MeetingRecord)
WHERE meeting.channelId = channel.id
  AND ($status IS NULL OR meeting.status IN $status)
  AND meeting.dateMin IS NULL
