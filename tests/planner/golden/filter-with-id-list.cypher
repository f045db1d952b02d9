// { people(where: { party: ["party/liberal-democratic-party"] }) { totalCount nodes { name } } }

// 1. Statement
:param {s0_f0_containers: ["UGFydHk6bGliZXJhbC1kZW1vY3JhdGljLXBhcnR5"], s0_f0_country: null, s0_f0_party: null, s0_f0_role: null, s0_f0_asOf: null, s0_f0_during: false, s0_f0_latestStart: "9999-12-31", s0_f0_earliestEnd: "0000-01-01", s0_f0_earliestStart: "0000-01-01", s0_f0_latestEnd: "9999-12-31", s0_limit: 20, s1_ids: ["UGFydHk6bGliZXJhbC1kZW1vY3JhdGljLXBhcnR5"]}
CALL {
  UNWIND $s0_f0_containers AS container_s0_f0
  MATCH (:Entity {id: container_s0_f0})<-[:PART_OF*0..4]-(organization_s0_f0:Entity)<-[membership_s0_f0:MEMBER_OF]-(person_s0_f0:Person)
  WHERE ($s0_f0_country IS NULL OR any(id_s0_f0 IN $s0_f0_country WHERE id_s0_f0 IN organization_s0_f0.withinIds))
    AND ($s0_f0_party IS NULL OR any(id_s0_f0 IN $s0_f0_party WHERE id_s0_f0 IN organization_s0_f0.withinIds))
    AND (($s0_f0_role IS NULL OR toLower(membership_s0_f0.role) CONTAINS $s0_f0_role)
    AND ($s0_f0_asOf IS NULL OR (membership_s0_f0.holdsFrom <= $s0_f0_asOf AND $s0_f0_asOf < membership_s0_f0.holdsUntil)))
    AND (NOT $s0_f0_during OR (membership_s0_f0.knownFrom <= $s0_f0_latestStart AND membership_s0_f0.holdsUntil >= $s0_f0_earliestEnd
      AND membership_s0_f0.knownFrom >= $s0_f0_earliestStart AND membership_s0_f0.holdsUntil <= $s0_f0_latestEnd))
  WITH person_s0_f0.id AS id_s0_f0
  RETURN collect(DISTINCT id_s0_f0) AS found_s0_f0
}
CALL {
  WITH found_s0_f0
  MATCH (person_s0:Person)
  WHERE true
    AND person_s0.id IN found_s0_f0
    AND person_s0.name IS NOT NULL
    AND person_s0.id IS NOT NULL
  WITH person_s0
  ORDER BY person_s0.name, person_s0.id LIMIT $s0_limit
  RETURN collect({name: person_s0.name}) AS s0
}
CALL {
  WITH found_s0_f0
  MATCH (person_s0_total:Person)
  WHERE true
    AND person_s0_total.id IN found_s0_f0
  RETURN count(*) AS s0_total
}
CALL {
  CALL {
    UNWIND $s1_ids AS id_s1
    MATCH (:Entity {id: id_s1})
    RETURN id_s1
    UNION ALL
    UNWIND $s1_ids AS id_s1
    MATCH (:ChannelRecord {id: id_s1})
    RETURN id_s1
  }
  WITH id_s1
  WITH id_s1
  ORDER BY id_s1
  RETURN collect({id: id_s1}) AS s1
}
RETURN s0, s0_total, s1;
