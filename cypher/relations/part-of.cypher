// The entities that an institution or party is directly part of.
// requires: entity
// returns: container
// order: container.name, container.id
MATCH (entity)-[:PART_OF]->(container:Entity)
