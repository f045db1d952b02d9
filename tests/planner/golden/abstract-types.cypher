// { search(query: "Japan", first: 2) { nodes { match entity { name ... on Country { iso2 } ... on Person { countries { name } } } } } }

// 1. Name lookup: "Japan", in the name index

// 2. Statement
:param {s0_ids: ["Q291bnRyeTpqYXBhbg", "SW5zdGl0dXRpb246am9pbnQtc3RhZmYtb2ZmaWNl"], s0_matchedNames: ["Japan", "Japan Joint Staff"], s0_matches: ["EXACT", "WORDS"], s2_asOf: null, s2_during: false, s2_latestStart: "9999-12-31", s2_earliestEnd: "0000-01-01", s2_earliestStart: "0000-01-01", s2_latestEnd: "9999-12-31"}
UNWIND range(0, size($s0_ids) - 1) AS position_s0
MATCH (entity_s0:Entity {id: $s0_ids[position_s0]})
WITH position_s0, entity_s0, $s0_matchedNames[position_s0] AS matchedName_s0, $s0_matches[position_s0] AS howMatched_s0
WITH position_s0, entity_s0, howMatched_s0
ORDER BY position_s0
CALL {
  WITH entity_s0
  WITH entity_s0 AS entity_s2 WHERE entity_s2:Person
  MATCH (entity_s2)-[membership_s2:MEMBER_OF]->(organization_s2:Entity)
  WHERE ($s2_asOf IS NULL OR (membership_s2.holdsFrom <= $s2_asOf AND $s2_asOf < membership_s2.holdsUntil))
    AND (NOT $s2_during OR (membership_s2.knownFrom <= $s2_latestStart AND membership_s2.holdsUntil >= $s2_earliestEnd
      AND membership_s2.knownFrom >= $s2_earliestStart AND membership_s2.holdsUntil <= $s2_latestEnd))
  MATCH (organization_s2)-[:PART_OF*0..4]->(country_s2:Country)
  WITH DISTINCT country_s2
  WITH country_s2
  ORDER BY country_s2.name, country_s2.id
  RETURN collect({name: country_s2.name}) AS s2
}
WITH position_s0, entity_s0, howMatched_s0, s2 ORDER BY position_s0
WITH collect({howMatched: howMatched_s0, s1: CASE WHEN entity_s0 IS NULL THEN null ELSE {name: entity_s0.name, iso2: entity_s0.iso2, labels: labels(entity_s0), s2: s2} END}) AS s0
RETURN s0;
