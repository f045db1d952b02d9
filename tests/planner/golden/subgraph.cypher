// { subgraph(around: ["person/wang-yi"], depth: 1, kinds: [MET]) { nodes { id name } edges { source target label } } }

// 1. Statement
:param {ids: ["UGVyc29uOndhbmcteWk"], limit: 201, kinds: ["MET"], status: null, asOf: null, during: false, latestStart: "9999-12-31", earliestEnd: "0000-01-01", earliestStart: "0000-01-01", latestEnd: "9999-12-31"}
UNWIND $ids AS start
MATCH (:Entity {id: start})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(neighbour:Entity)
WHERE (($kinds IS NULL OR type(edge) IN $kinds)
  AND ($status IS NULL OR edge.status IS NULL OR edge.status IN $status)) AND (CASE WHEN NOT $during AND $asOf IS NULL THEN true ELSE type(edge) = 'PART_OF' OR ((NOT $during
    OR (coalesce(edge.dateMin, edge.knownFrom) <= $latestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) >= $earliestEnd
      AND coalesce(edge.dateMin, edge.knownFrom) >= $earliestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) <= $latestEnd))
  AND ($asOf IS NULL OR edge.dateMax <= $asOf OR (edge.holdsFrom <= $asOf AND $asOf < edge.holdsUntil))) END)
WITH DISTINCT neighbour
ORDER BY neighbour.meetingCount DESC, neighbour.name, neighbour.id LIMIT $limit
RETURN collect(neighbour.id) AS ids;

// 2. Statement
:param {s0_ids: ["UGVyc29uOndhbmcteWk", "Q291bnRyeTpqYXBhbg", "UGVyc29uOmhpcm9zaGktbW9yaXlhbWE", "UGVyc29uOm1ha290by1uaXNoaWRh", "UGVyc29uOmNoby10YWUteXVs"], s0_truncated: false, s0_limit: 1, s2_ids: ["UGVyc29uOndhbmcteWk", "Q291bnRyeTpqYXBhbg", "UGVyc29uOmhpcm9zaGktbW9yaXlhbWE", "UGVyc29uOm1ha290by1uaXNoaWRh", "UGVyc29uOmNoby10YWUteXVs"], s2_kinds: ["MET"], s2_status: null, s2_asOf: null, s2_during: false, s2_latestStart: "9999-12-31", s2_earliestEnd: "0000-01-01", s2_earliestStart: "0000-01-01", s2_latestEnd: "9999-12-31", s2_only: null, s2_afterKind: null, s2_afterId: null, s2_limit: 500, s3_ids: ["UGVyc29uOndhbmcteWk"]}
CALL {
  WITH $s0_ids AS ids_s0, $s0_truncated AS truncated_s0
  WITH ids_s0, truncated_s0
  ORDER BY truncated_s0 LIMIT $s0_limit
  CALL {
    WITH ids_s0
    WITH ids_s0 AS ids_s1
    UNWIND range(0, size(ids_s1) - 1) AS position_s1
    MATCH (entity_s1:Entity {id: ids_s1[position_s1]})
    WITH entity_s1, position_s1
    WITH entity_s1, position_s1
    ORDER BY position_s1
    RETURN collect({id: entity_s1.id, name: entity_s1.name, labels: labels(entity_s1)}) AS s1
  }
  CALL {
    UNWIND $s2_ids AS start_s2
    MATCH (:Entity {id: start_s2})-[edge_s2:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]->(to_s2:Entity)
    WHERE (($s2_kinds IS NULL OR type(edge_s2) IN $s2_kinds)
      AND ($s2_status IS NULL OR edge_s2.status IS NULL OR edge_s2.status IN $s2_status)) AND (CASE WHEN NOT $s2_during AND $s2_asOf IS NULL THEN true ELSE type(edge_s2) = 'PART_OF' OR ((NOT $s2_during
        OR (coalesce(edge_s2.dateMin, edge_s2.knownFrom) <= $s2_latestStart
          AND coalesce(edge_s2.dateMax, edge_s2.holdsUntil) >= $s2_earliestEnd
          AND coalesce(edge_s2.dateMin, edge_s2.knownFrom) >= $s2_earliestStart
          AND coalesce(edge_s2.dateMax, edge_s2.holdsUntil) <= $s2_latestEnd))
      AND ($s2_asOf IS NULL OR edge_s2.dateMax <= $s2_asOf OR (edge_s2.holdsFrom <= $s2_asOf AND $s2_asOf < edge_s2.holdsUntil))) END)
    WITH edge_s2, start_s2 AS source_s2, to_s2.id AS target_s2
    WHERE target_s2 IN $s2_ids
    WITH edge_s2, type(edge_s2) AS edgeKind_s2, source_s2, target_s2
    WHERE ($s2_only IS NULL OR edge_s2.id IN $s2_only)
      AND ($s2_afterKind IS NULL OR edgeKind_s2 > $s2_afterKind OR (edgeKind_s2 = $s2_afterKind AND edge_s2.id > $s2_afterId))
    WITH edge_s2, edgeKind_s2, source_s2, target_s2
    WITH edge_s2, edgeKind_s2, source_s2, target_s2
    ORDER BY edgeKind_s2, edge_s2.id LIMIT $s2_limit
    RETURN collect({source: source_s2, target: target_s2, edgeKind: edgeKind_s2, kind: edge_s2.kind, status: edge_s2.status, date: edge_s2.date, role: edge_s2.role, phase: edge_s2.phase, opening: edge_s2.opening, title: edge_s2.title, intended: edge_s2.intended, start: edge_s2.start, end: edge_s2.end, asOf: edge_s2.asOf}) AS s2
  }
  WITH ids_s0, truncated_s0, s1, s2 ORDER BY truncated_s0
  RETURN collect({s1: s1, s2: s2}) AS s0
}
CALL {
  CALL {
    UNWIND $s3_ids AS id_s3
    MATCH (:Entity {id: id_s3})
    RETURN id_s3
    UNION ALL
    UNWIND $s3_ids AS id_s3
    MATCH (:ChannelRecord {id: id_s3})
    RETURN id_s3
  }
  WITH id_s3
  WITH id_s3
  ORDER BY id_s3
  RETURN collect({id: id_s3}) AS s3
}
RETURN s0, s3;
