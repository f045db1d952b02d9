// Entities that may answer to a name, by Neo4j's full-text index.
// params: query, limit
// gives: id, name, names
CALL db.index.fulltext.queryNodes('entente_names', $query, {limit: $limit}) YIELD node
RETURN node.id AS id, node.name AS name, node.names AS names
