// Entities that may answer to a name, by Neo4j's full-text index; null labels: of every kind.
// params: query, labels, most, limit
// gives: found
CALL db.index.fulltext.queryNodes('entente_names', $query, {limit: $most}) YIELD node
WITH node
WHERE $labels IS NULL OR any(label IN labels(node) WHERE label IN $labels)
WITH node LIMIT $limit
RETURN collect({id: node.id, name: node.name, names: node.names}) AS found
