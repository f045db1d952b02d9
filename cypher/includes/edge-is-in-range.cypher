// Whether an edge lies in a range of time, and is true or over as of a day; PART_OF has no time and always stays.
// Neo4j multiplies an OR of ANDs out, and tries every clause of what comes of it for each edge: CASE it leaves as it is.
// requires: edge
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
CASE WHEN NOT $during AND $asOf IS NULL THEN true ELSE type(edge) = 'PART_OF' OR ((NOT $during
    OR (coalesce(edge.dateMin, edge.knownFrom) <= $latestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) >= $earliestEnd
      AND coalesce(edge.dateMin, edge.knownFrom) >= $earliestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) <= $latestEnd))
  AND ($asOf IS NULL OR edge.dateMax <= $asOf OR (edge.holdsFrom <= $asOf AND $asOf < edge.holdsUntil))) END
