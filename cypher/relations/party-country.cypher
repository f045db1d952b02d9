// The country of a party.
// begins: entity
// gives: country
// order: country.name, country.id
MATCH (entity)-[:PART_OF*1..4]->(country:Country)
