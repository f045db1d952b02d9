// All countries.
// returns: country
// order: country.name, country.id
// order NAME_DESC: country.name DESC, country.id
// order MEETING_COUNT_ASC: country.meetingCount, country.name, country.id
// order MEETING_COUNT_DESC: country.meetingCount DESC, country.name, country.id
// order LAST_MET_ASC: country.metEarliest, country.name, country.id
// order LAST_MET_DESC: country.metLatest DESC, country.name, country.id
MATCH (country:Country)
WHERE true
