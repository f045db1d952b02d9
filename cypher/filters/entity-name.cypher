// The text is a part of one of the names; it and they are folded, and without spaces.
// begins: entity
// params: name
entity.nameText CONTAINS $name
