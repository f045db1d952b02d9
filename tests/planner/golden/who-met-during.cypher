// { whoMet(name: "Moriyama", during: { from: "2025-01" }) { encounters { nodes { counterpart { name } } } } }

// 1. Name lookup: "Moriyama", in the name index

// 2. Statement
:param {s0_id: "UGVyc29uOmhpcm9zaGktbW9yaXlhbWE", s0_resolution: "FOUND", s0_matchedName: "Hiroshi Moriyama", s0_candidateIds: ["UGVyc29uOmhpcm9zaGktbW9yaXlhbWE"], s0_limit: 1, s1_status: ["HELD"], s1_scope: "MEMBERS", s1_during: true, s1_latestStart: "9999-12-31", s1_earliestEnd: "2025-01-01", s1_earliestStart: "0000-01-01", s1_latestEnd: "9999-12-31", s1_limit: 20}
OPTIONAL MATCH (entity_s0:Entity {id: $s0_id})
WITH entity_s0, $s0_resolution AS resolution_s0, $s0_matchedName AS matchedName_s0, $s0_candidateIds AS ids_s0
WITH entity_s0, resolution_s0
ORDER BY resolution_s0 LIMIT $s0_limit
CALL {
  WITH entity_s0
  WITH entity_s0 AS entity_s1
  CALL {
    WITH entity_s1
    MATCH (entity_s1)<-[:PART_OF*0..4]-(member_s1:Entity)
    WHERE $s1_scope = 'MEMBERS' OR member_s1.id = entity_s1.id
    RETURN member_s1, '0000-01-01' AS since_s1, '9999-12-31' AS until_s1
    UNION
    WITH entity_s1
    MATCH (entity_s1)<-[:PART_OF*0..4]-(:Entity)<-[membership_s1:MEMBER_OF]-(member_s1:Person)
    WHERE $s1_scope = 'MEMBERS'
    RETURN member_s1, membership_s1.possibleFrom AS since_s1, membership_s1.holdsUntil AS until_s1
  }
  MATCH (member_s1)-[met_s1:MET]-(counterpart_s1:Entity)
  WHERE ($s1_status IS NULL OR met_s1.status IN $s1_status)
    AND (since_s1 = '0000-01-01' AND until_s1 = '9999-12-31'
      OR met_s1.dateMin IS NULL OR (since_s1 <= met_s1.dateMax AND met_s1.dateMin <= until_s1))
    AND (NOT $s1_during OR (met_s1.dateMin <= $s1_latestStart AND met_s1.dateMax >= $s1_earliestEnd
      AND met_s1.dateMin >= $s1_earliestStart AND met_s1.dateMax <= $s1_latestEnd))
  WITH counterpart_s1, max(met_s1.latest) AS latest_s1, collect(met_s1) AS encounters_s1
  WITH counterpart_s1, latest_s1
  ORDER BY latest_s1 DESC, counterpart_s1.name, counterpart_s1.id LIMIT $s1_limit
  RETURN collect({s2: CASE WHEN counterpart_s1 IS NULL THEN null ELSE {name: counterpart_s1.name, labels: labels(counterpart_s1)} END}) AS s1
}
WITH entity_s0, resolution_s0, s1 ORDER BY resolution_s0
WITH collect({s1: s1}) AS s0
RETURN s0;
