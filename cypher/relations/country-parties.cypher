// The parties of a country.
// requires: entity
// returns: party
// order: party.name, party.id
MATCH (entity)<-[:PART_OF*1..4]-(party:Party)
WITH DISTINCT party
