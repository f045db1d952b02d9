// The parties of a country.
// begins: entity
// gives: party
// order: party.name, party.id
MATCH (entity)<-[:PART_OF*1..4]-(party:Party)
WITH DISTINCT party
