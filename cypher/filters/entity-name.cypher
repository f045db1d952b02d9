// Entities with a name that contains the text. Both are normalized and without spaces.
// The label `Entity` lets Neo4j use its text index.
// requires: entity
// params: name
entity:Entity AND entity.nameText CONTAINS $name
