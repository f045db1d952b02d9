// The meetings that the entity took part in, or in scope MEMBERS its parts and the people who belonged to any of them on the day.
// begins: entity
// params: status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: meeting
// order: meeting.latest DESC, meeting.title, meeting.id
// order DATE_ASC: meeting.earliest, meeting.title, meeting.id
// order TITLE_ASC: meeting.title, meeting.id
// order TITLE_DESC: meeting.title DESC, meeting.id
encounters_of(entity)
  AND event_is_in_range(met)
WITH DISTINCT met.meeting AS id
MATCH (meeting:MeetingRecord {id: id})
