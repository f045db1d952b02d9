// What an institution or a party is directly part of.
// begins: entity
// gives: whole
// order: whole.name, whole.id
MATCH (entity)-[:PART_OF]->(whole:Entity)
