// Encounters of an entity: one row for each counterpart, with the MET edges. Scope MEMBERS includes parts and members.
// requires: entity
// params: status, scope, during, latestStart, earliestEnd, earliestStart, latestEnd
// returns: counterpart, latest, encounters
// order: latest DESC, counterpart.name, counterpart.id
{{include met-edges entity=entity}}
  AND {{include event-is-in-range event=met}}
WITH counterpart, max(met.latest) AS latest, collect(met) AS encounters
