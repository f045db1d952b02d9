// { people(where: { met: { some: { with: ["person/wang-yi"] } } }) { nodes { name } } }

// 1. Statement
:param {s0_f0_with: ["UGVyc29uOndhbmcteWk"], s0_f0_scope: "MEMBERS", s0_f0_status: ["HELD"], s0_f0_place: null, s0_f0_during: false, s0_f0_latestStart: "9999-12-31", s0_f0_earliestEnd: "0000-01-01", s0_f0_earliestStart: "0000-01-01", s0_f0_latestEnd: "9999-12-31", s0_limit: 20, s1_ids: ["UGVyc29uOndhbmcteWk"]}
CALL {
  MATCH (entity_s0_f0:Entity)
  WHERE entity_s0_f0.id IN $s0_f0_with
  CALL {
    WITH entity_s0_f0
    MATCH (entity_s0_f0)<-[:PART_OF*0..4]-(member_s0_f0:Entity)
    WHERE $s0_f0_scope = 'MEMBERS' OR member_s0_f0.id = entity_s0_f0.id
    RETURN member_s0_f0, '0000-01-01' AS since_s0_f0, '9999-12-31' AS until_s0_f0
    UNION
    WITH entity_s0_f0
    MATCH (entity_s0_f0)<-[:PART_OF*0..4]-(:Entity)<-[membership_s0_f0:MEMBER_OF]-(member_s0_f0:Person)
    WHERE $s0_f0_scope = 'MEMBERS'
    RETURN member_s0_f0, membership_s0_f0.possibleFrom AS since_s0_f0, membership_s0_f0.holdsUntil AS until_s0_f0
  }
  MATCH (member_s0_f0)-[met_s0_f0:MET]-(counterpart_s0_f0:Entity)
  WHERE ($s0_f0_status IS NULL OR met_s0_f0.status IN $s0_f0_status)
    AND (since_s0_f0 = '0000-01-01' AND until_s0_f0 = '9999-12-31'
      OR met_s0_f0.dateMin IS NULL OR (since_s0_f0 <= met_s0_f0.dateMax AND met_s0_f0.dateMin <= until_s0_f0))
    AND ($s0_f0_place IS NULL OR toLower(met_s0_f0.place) CONTAINS $s0_f0_place)
    AND (NOT $s0_f0_during OR (met_s0_f0.dateMin <= $s0_f0_latestStart AND met_s0_f0.dateMax >= $s0_f0_earliestEnd
      AND met_s0_f0.dateMin >= $s0_f0_earliestStart AND met_s0_f0.dateMax <= $s0_f0_latestEnd))
  WITH counterpart_s0_f0.id AS id_s0_f0
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
RETURN s0, s1;
