// Every edge of Entente's with where it begins and the digest of what it says.
// returns: id, type, from, digest
MATCH (source:Entity)-[edge]->(:Entity)
WHERE edge.digest IS NOT NULL
RETURN edge.id AS id, type(edge) AS type, source.id AS from, edge.digest AS digest
