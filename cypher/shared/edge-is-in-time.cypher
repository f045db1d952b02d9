// Whether an edge lies in a range of time, and is true or over as of a day; PART_OF has no time and always stays.
// begins: edge
// params: asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
(NOT $during AND $asOf IS NULL) OR type(edge) = 'PART_OF' OR ((NOT $during
    OR (coalesce(edge.dateMin, edge.knownFrom) <= $latestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) >= $earliestEnd
      AND coalesce(edge.dateMin, edge.knownFrom) >= $earliestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) <= $latestEnd))
  AND ($asOf IS NULL OR edge.dateMax <= $asOf OR (edge.holdsFrom <= $asOf AND $asOf < edge.holdsUntil)))
