// Every edge that Entente wrote, with the id of its start and its digest.
// returns: id, type, from, digest
MATCH (source:Entity)-[edge]->(:Entity)
WHERE edge.digest IS NOT NULL
RETURN edge.id AS id, type(edge) AS type, source.id AS from, edge.digest AS digest
