// The text is a part of one of the names; it and each of them are folded, and without spaces. The label is that of Neo4j's index.
// requires: entity
// params: name
entity:Entity AND entity.nameText CONTAINS $name
