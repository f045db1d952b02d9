// The meeting that an edge is drawn for.
// begins: edge
// gives: meeting
// order: meeting.id
MATCH (meeting:MeetingRecord {id: edge.meeting})
