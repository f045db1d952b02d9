// Condition: the edge is in the range, and applies or is over as of a date. PART_OF edges have no dates and always match.
// CASE keeps Neo4j from expanding the OR of ANDs into many clauses, which it would test for every edge.
// requires: edge
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
CASE WHEN NOT $during AND $asOf IS NULL THEN true ELSE type(edge) = 'PART_OF' OR ((NOT $during
    OR (coalesce(edge.dateMin, edge.knownFrom) <= $latestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) >= $earliestEnd
      AND coalesce(edge.dateMin, edge.knownFrom) >= $earliestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) <= $latestEnd))
  AND ($asOf IS NULL OR edge.dateMax <= $asOf OR (edge.holdsFrom <= $asOf AND $asOf < edge.holdsUntil))) END
