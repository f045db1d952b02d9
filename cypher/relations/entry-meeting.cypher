// The meeting that an entry of the timeline tells of: its entry of the catalogue is one of the timeline as well.
// requires: entry
// returns: meeting
// order: meeting.id
MATCH (meeting:MeetingRecord {id: entry.id})
