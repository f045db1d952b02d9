// One membership of the person meets all of this; without a day or a range, at any time.
// requires: person
// params: country, role, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
EXISTS {
  MATCH (person)-[membership:MEMBER_OF]->(body:Entity)
  WHERE ($country IS NULL OR any(id IN $country WHERE id IN body.withinIds))
    AND {{include membership-matches membership=membership}}
    AND {{include period-is-in-range period=membership}}
}
