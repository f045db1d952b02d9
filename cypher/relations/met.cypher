// Whom the entity met, or in scope MEMBERS its parts and the people who belonged to any of them on the day: one row a counterpart.
// begins: entity
// params: status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// gives: counterpart, latest, encounters
// order: latest DESC, counterpart.name, counterpart.id
encounters_of(entity)
  AND event_is_in_range(met)
WITH counterpart, max(met.latest) AS latest, collect(met) AS encounters
