// People, filtered.
// params: country, party, institution
// gives: person
// order: person.name, person.id
// order NAME_DESC: person.name DESC, person.id
// order MEETING_COUNT_ASC: person.meetingCount, person.name, person.id
// order MEETING_COUNT_DESC: person.meetingCount DESC, person.name, person.id
MATCH (person:Person)
WHERE ($country IS NULL OR $country IN person.countryIds)
  AND ($party IS NULL OR EXISTS { MATCH (person)-[:MEMBER_OF]->(:Party {id: $party}) })
  AND ($institution IS NULL OR EXISTS { MATCH (person)-[:MEMBER_OF]->(:Institution {id: $institution}) })
