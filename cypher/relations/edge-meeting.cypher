// The meeting of a MET edge.
// requires: edge
// returns: meeting
// order: meeting.id
MATCH (meeting:MeetingRecord {id: edge.meeting})
