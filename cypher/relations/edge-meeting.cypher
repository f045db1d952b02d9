// The meeting that an edge is drawn for.
// requires: edge
// returns: meeting
// order: meeting.id
MATCH (meeting:MeetingRecord {id: edge.meeting})
