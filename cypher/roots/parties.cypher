// All parties. Conditions of `where` are appended.
// returns: party
// order: party.name, party.id
// order NAME_DESC: party.name DESC, party.id
// order MEETING_COUNT_ASC: party.meetingCount, party.name, party.id
// order MEETING_COUNT_DESC: party.meetingCount DESC, party.name, party.id
// order LAST_MET_ASC: party.metEarliest, party.name, party.id
// order LAST_MET_DESC: party.metLatest DESC, party.name, party.id
MATCH (party:Party)
WHERE true
