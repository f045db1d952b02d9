// Whom the entity met, or in scope MEMBERS its parts and the people who belonged to any of them on the day: one row a counterpart.
// requires: entity
// params: status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: counterpart, latest, encounters
// order: latest DESC, counterpart.name, counterpart.id
{{include met-edges entity=entity}}
  AND {{include event-is-in-range event=met}}
WITH counterpart, max(met.latest) AS latest, collect(met) AS encounters
