// What an institution or a party is directly part of.
// requires: entity
// returns: whole
// order: whole.name, whole.id
MATCH (entity)-[:PART_OF]->(whole:Entity)
