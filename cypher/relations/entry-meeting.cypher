// The meeting of a timeline entry. Its catalogue node is the entry itself.
// requires: entry
// returns: meeting
// order: meeting.id
MATCH (meeting:MeetingRecord {id: entry.id})
