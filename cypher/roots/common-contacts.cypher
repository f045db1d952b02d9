// Entities that met both of two entities, each with the meetings. Scope MEMBERS includes meetings of parts and members.
// params: a, b, status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: counterpart, latest, encounters
// order: latest DESC, counterpart.name, counterpart.id
UNWIND [$a, $b] AS entityId
MATCH (entity:Entity {id: entityId})
{{include met-edges entity=entity}}
  AND {{include event-is-in-range event=met}}
WITH counterpart, max(met.latest) AS latest, collect(met) AS encounters,
  max(CASE WHEN entityId = $a THEN 1 ELSE 0 END) AS metA, max(CASE WHEN entityId = $b THEN 1 ELSE 0 END) AS metB
WHERE metA = 1 AND metB = 1 AND NOT counterpart.id IN [$a, $b]
WITH counterpart, latest, encounters
