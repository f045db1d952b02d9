// People with a membership that matches all of this. Without a date or a range: at any time.
// requires: person
// params: country, role, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
EXISTS {
  MATCH (person)-[membership:MEMBER_OF]->(organization:Entity)
  WHERE ($country IS NULL OR any(id IN $country WHERE id IN organization.withinIds))
    AND {{include membership-matches membership=membership}}
    AND {{include period-is-in-range period=membership}}
}
