// One mandate of the person, whatever in, meets all of this; without a day or a range, at any time.
// begins: person
// params: role, asOf, during, latestStart, earliestEnd, earliestStart, latestEnd
EXISTS {
  MATCH (person)-[seat:MEMBER_OF]->(:Entity)
  WHERE mandate_is_asked_for(seat)
    AND period_is_in_range(seat)
}
