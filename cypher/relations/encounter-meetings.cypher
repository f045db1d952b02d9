// The meetings of an encounter, each with the weaker basis of the two participants.
// requires: encounters
// returns: meeting, basis
// order: meeting.latest DESC, meeting.title, meeting.id
UNWIND encounters AS met
WITH met.meeting AS id, collect(met.basis) AS bases
MATCH (meeting:MeetingRecord {id: id})
WITH meeting, CASE WHEN 'STATED' IN bases THEN 'STATED' ELSE 'DELEGATION' END AS basis
