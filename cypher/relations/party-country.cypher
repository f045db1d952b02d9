// The countries of a party.
// requires: entity
// returns: country
// order: country.name, country.id
MATCH (entity)-[:PART_OF*1..4]->(country:Country)
