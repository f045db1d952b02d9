// Institutions, filtered.
// params: country, classification
// gives: institution
// order: institution.name, institution.id
// order NAME_DESC: institution.name DESC, institution.id
// order MEETING_COUNT_ASC: institution.meetingCount, institution.name, institution.id
// order MEETING_COUNT_DESC: institution.meetingCount DESC, institution.name, institution.id
MATCH (institution:Institution)
WHERE ($country IS NULL OR EXISTS { MATCH (institution)-[:PART_OF*1..4]->(:Country {id: $country}) })
  AND ($classification IS NULL OR institution.classification IN $classification)
