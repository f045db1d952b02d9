// The meetings of one encounter, each with the weaker basis of the two sides.
// begins: meetings
// gives: meeting, basis
// order: meeting.latest DESC, meeting.title, meeting.id
UNWIND meetings AS one
MATCH (meeting:MeetingRecord {id: one.id})
WITH meeting, one.basis AS basis
