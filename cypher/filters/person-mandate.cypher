// One mandate of the person meets all of this; without a day or a range, at any time.
// begins: person
// params: country, role, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
EXISTS {
  MATCH (person)-[seat:MEMBER_OF]->(body:Entity)
  WHERE ($country IS NULL OR any(id IN $country WHERE id IN body.withinIds))
    AND {{include mandate-is-asked-for seat=seat}}
    AND {{include period-is-in-range period=seat}}
}
