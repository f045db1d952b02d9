// Meetings with the given ids.
// params: keys
// returns: meeting
// order: meeting.id
UNWIND $keys AS key
MATCH (meeting:MeetingRecord {id: key.id})
