// The latest meetings of an encounter, from the summary that the load wrote. See `encounter-meetings`.
// requires: summary
// params: limit
// returns: meeting, basis
// order: meeting.latest DESC, meeting.title, meeting.id
WITH summary[5..5 + $limit] AS latest
UNWIND latest AS line
WITH split(line, ' ') AS line
WITH line[0] AS basis, line[1] AS id
MATCH (meeting:MeetingRecord {id: id})
WITH meeting, basis
