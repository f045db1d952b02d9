// { person(slug: "wang-huning") { name memberships(asOf: "2025") { nodes { role organization { name } } } } }

// 1. Statement
:param {s0_keys: [{id: "UGVyc29uOndhbmctaHVuaW5n"}], s0_limit: 1, s1_asOf: "2025-12-31", s1_during: false, s1_latestStart: "9999-12-31", s1_earliestEnd: "0000-01-01", s1_earliestStart: "0000-01-01", s1_latestEnd: "9999-12-31", s1_limit: 20}
UNWIND $s0_keys AS key_s0
MATCH (entity_s0:Entity {id: key_s0.id})
WHERE entity_s0:Person
WITH entity_s0
ORDER BY entity_s0.id LIMIT $s0_limit
CALL {
  WITH entity_s0
  WITH entity_s0 AS entity_s1
  MATCH (dataset_s1:Dataset)
  MATCH (entity_s1)-[membership_s1:MEMBER_OF]->(organization_s1:Entity)
  WHERE (($s1_during AND $s1_asOf IS NULL) OR (membership_s1.holdsFrom <= coalesce($s1_asOf, dataset_s1.asOfDay)
      AND coalesce($s1_asOf, dataset_s1.asOfDay) < membership_s1.holdsUntil))
    AND (NOT $s1_during OR (membership_s1.knownFrom <= $s1_latestStart AND membership_s1.holdsUntil >= $s1_earliestEnd
      AND membership_s1.knownFrom >= $s1_earliestStart AND membership_s1.holdsUntil <= $s1_latestEnd))
  WITH membership_s1, entity_s1 AS member_s1, organization_s1
  WITH membership_s1, organization_s1
  ORDER BY membership_s1.knownFrom, organization_s1.name, membership_s1.id LIMIT $s1_limit
  RETURN collect({role: membership_s1.role, s2: CASE WHEN organization_s1 IS NULL THEN null ELSE {name: organization_s1.name, labels: labels(organization_s1)} END}) AS s1
}
WITH entity_s0, s1 ORDER BY entity_s0.id
WITH collect({name: entity_s0.name, s1: s1}) AS s0
RETURN s0;
