// Entities that may answer to a name, by Neo4j's full-text index; an empty fuzzy query asks for no typos.
// params: strict, fuzzy, limit
// gives: id, name, names
CALL {
  CALL db.index.fulltext.queryNodes('entente_names', $strict, {limit: $limit}) YIELD node
  RETURN node
  UNION
  WITH $fuzzy AS fuzzy
  WHERE fuzzy <> ''
  CALL db.index.fulltext.queryNodes('entente_names', fuzzy, {limit: $limit}) YIELD node
  RETURN node
}
RETURN node.id AS id, node.name AS name, node.names AS names
