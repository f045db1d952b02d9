// The people who belong to a country, to one of its parties or to one of its institutions, at any time.
// begins: entity
// gives: person
// order: person.name, person.id
MATCH (entity)<-[:PART_OF*0..4]-(body:Entity)<-[:MEMBER_OF]-(person:Person)
WITH DISTINCT person
