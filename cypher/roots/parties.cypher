// Parties, filtered.
// params: country
// gives: party
// order: party.name, party.id
// order NAME_DESC: party.name DESC, party.id
// order MEETING_COUNT_ASC: party.meetingCount, party.name, party.id
// order MEETING_COUNT_DESC: party.meetingCount DESC, party.name, party.id
MATCH (party:Party)
WHERE ($country IS NULL OR EXISTS { MATCH (party)-[:PART_OF*1..4]->(:Country {id: $country}) })
