// All people. Conditions of `where` are appended.
// returns: person
// order: person.name, person.id
// order NAME_DESC: person.name DESC, person.id
// order MEETING_COUNT_ASC: person.meetingCount, person.name, person.id
// order MEETING_COUNT_DESC: person.meetingCount DESC, person.name, person.id
// order LAST_MET_ASC: person.metEarliest, person.name, person.id
// order LAST_MET_DESC: person.metLatest DESC, person.name, person.id
MATCH (person:Person)
WHERE true
