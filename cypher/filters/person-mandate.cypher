// One mandate of the person meets all of this; without a day or a range, at any time.
// begins: person
// params: country, party, institution, role, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
EXISTS {
  MATCH (person)-[seat:MEMBER_OF]->(body:Entity)
  WHERE ($country IS NULL OR any(id IN $country WHERE id IN body.withinIds))
    AND ($party IS NULL OR any(id IN $party WHERE id IN body.withinIds))
    AND ($institution IS NULL OR any(id IN $institution WHERE id IN body.withinIds))
    AND ($role IS NULL OR toLower(seat.role) CONTAINS $role)
    AND ($asOf IS NULL OR (seat.holdsFrom <= $asOf AND $asOf < seat.holdsUntil))
    AND period_is_in_range(seat)
}
