// The meeting that an entry of the timeline tells of.
// begins: entry
// gives: meeting
// order: meeting.id
MATCH (meeting:MeetingRecord {id: entry.meetingId})
