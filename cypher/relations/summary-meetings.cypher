// The latest meetings of one encounter as it is summed up, each with the weaker basis of the two sides.
// begins: summary
// params: limit
// gives: meeting, basis
// order: meeting.latest DESC, meeting.title, meeting.id
WITH summary[5..5 + $limit] AS latest
UNWIND latest AS told
WITH split(told, ' ') AS told
WITH told[0] AS basis, told[1] AS id
MATCH (meeting:MeetingRecord {id: id})
WITH meeting, basis
