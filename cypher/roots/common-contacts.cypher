// Who met both of two entities, or in scope MEMBERS their parts and people who belonged to them on the day: one row a counterpart.
// params: a, b, status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: counterpart, latest, encounters
// order: latest DESC, counterpart.name, counterpart.id
UNWIND [$a, $b] AS asked
MATCH (entity:Entity {id: asked})
{{include met-edges entity=entity}}
  AND {{include event-is-in-range event=met}}
WITH counterpart, max(met.latest) AS latest, collect(met) AS encounters,
  max(CASE WHEN asked = $a THEN 1 ELSE 0 END) AS metA, max(CASE WHEN asked = $b THEN 1 ELSE 0 END) AS metB
WHERE metA = 1 AND metB = 1 AND NOT counterpart.id IN [$a, $b]
WITH counterpart, latest, encounters
