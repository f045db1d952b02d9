// Entities whose names may match a query, better classes first, from Neo4j's name indexes. Null labels: all kinds.
// params: exactName, fullTextQueries, substring, labels, maxIndexHits, limit
// returns: found
CALL {
  MATCH (entity:Entity) WHERE entity.nameText CONTAINS $exactName
  RETURN entity, 0 AS class
  UNION ALL
  UNWIND range(1, size($fullTextQueries)) AS class
  CALL db.index.fulltext.queryNodes('entente_names', $fullTextQueries[class - 1], {limit: $maxIndexHits}) YIELD node
  RETURN node AS entity, class
  UNION ALL
  MATCH (entity:Entity) WHERE entity.nameText CONTAINS $substring
    AND ($labels IS NULL OR any(label IN labels(entity) WHERE label IN $labels))
  WITH entity LIMIT $limit
  RETURN entity, size($fullTextQueries) + 1 AS class
}
WITH entity, min(class) AS class
WHERE $labels IS NULL OR any(label IN labels(entity) WHERE label IN $labels)
WITH entity, class ORDER BY class LIMIT $limit
RETURN collect([entity.id, entity.name, entity.names]) AS found
