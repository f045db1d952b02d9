// All institutions. Conditions of `where` are appended.
// returns: institution
// order: institution.name, institution.id
// order NAME_DESC: institution.name DESC, institution.id
// order MEETING_COUNT_ASC: institution.meetingCount, institution.name, institution.id
// order MEETING_COUNT_DESC: institution.meetingCount DESC, institution.name, institution.id
// order LAST_MET_ASC: institution.metEarliest, institution.name, institution.id
// order LAST_MET_DESC: institution.metLatest DESC, institution.name, institution.id
MATCH (institution:Institution)
WHERE true
