// Meetings of an entity. Scope MEMBERS includes meetings of its parts and members.
// requires: entity
// params: status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: meeting
// order: meeting.latest DESC, meeting.title, meeting.id
// order DATE_ASC: meeting.earliest, meeting.title, meeting.id
// order TITLE_ASC: meeting.title, meeting.id
// order TITLE_DESC: meeting.title DESC, meeting.id
{{include met-edges entity=entity}}
  AND {{include event-is-in-range event=met}}
WITH DISTINCT met.meeting AS id
MATCH (meeting:MeetingRecord {id: id})
