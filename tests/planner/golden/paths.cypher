// { paths(from: "person/hiroshi-moriyama", to: "person/cho-tae-yul", via: [MET], first: 1) { paths { sentence length } } }

// 1. Statement
:param {ids: ["UGVyc29uOmhpcm9zaGktbW9yaXlhbWE"], ends: ["UGVyc29uOmhpcm9zaGktbW9yaXlhbWE", "UGVyc29uOmNoby10YWUteXVs"], through: ["Person", "Party", "Institution"], kinds: ["MET"], status: ["HELD"], asOf: null, during: false, latestStart: "9999-12-31", earliestEnd: "0000-01-01", earliestStart: "0000-01-01", latestEnd: "9999-12-31"}
UNWIND $ids AS id
MATCH (:Entity {id: id})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(neighbour:Entity)
WHERE (($kinds IS NULL OR type(edge) IN $kinds)
  AND ($status IS NULL OR edge.status IS NULL OR edge.status IN $status)) AND (CASE WHEN NOT $during AND $asOf IS NULL THEN true ELSE type(edge) = 'PART_OF' OR ((NOT $during
    OR (coalesce(edge.dateMin, edge.knownFrom) <= $latestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) >= $earliestEnd
      AND coalesce(edge.dateMin, edge.knownFrom) >= $earliestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) <= $latestEnd))
  AND ($asOf IS NULL OR edge.dateMax <= $asOf OR (edge.holdsFrom <= $asOf AND $asOf < edge.holdsUntil))) END)
WITH DISTINCT id, neighbour
WHERE neighbour.id IN $ends OR any(label IN labels(neighbour) WHERE label IN $through)
WITH id, collect(neighbour.id) AS links
RETURN collect({id: id, links: links}) AS found;

// 2. Statement
:param {ids: ["UGVyc29uOmNoby10YWUteXVs"], ends: ["UGVyc29uOmhpcm9zaGktbW9yaXlhbWE", "UGVyc29uOmNoby10YWUteXVs"], through: ["Person", "Party", "Institution"], kinds: ["MET"], status: ["HELD"], asOf: null, during: false, latestStart: "9999-12-31", earliestEnd: "0000-01-01", earliestStart: "0000-01-01", latestEnd: "9999-12-31"}
UNWIND $ids AS id
MATCH (:Entity {id: id})-[edge:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(neighbour:Entity)
WHERE (($kinds IS NULL OR type(edge) IN $kinds)
  AND ($status IS NULL OR edge.status IS NULL OR edge.status IN $status)) AND (CASE WHEN NOT $during AND $asOf IS NULL THEN true ELSE type(edge) = 'PART_OF' OR ((NOT $during
    OR (coalesce(edge.dateMin, edge.knownFrom) <= $latestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) >= $earliestEnd
      AND coalesce(edge.dateMin, edge.knownFrom) >= $earliestStart
      AND coalesce(edge.dateMax, edge.holdsUntil) <= $latestEnd))
  AND ($asOf IS NULL OR edge.dateMax <= $asOf OR (edge.holdsFrom <= $asOf AND $asOf < edge.holdsUntil))) END)
WITH DISTINCT id, neighbour
WHERE neighbour.id IN $ends OR any(label IN labels(neighbour) WHERE label IN $through)
WITH id, collect(neighbour.id) AS links
RETURN collect({id: id, links: links}) AS found;

// 3. Statement
:param {s0_paths: [["UGVyc29uOmhpcm9zaGktbW9yaXlhbWE", "UGVyc29uOndhbmcteWk", "UGVyc29uOmNoby10YWUteXVs"]], s0_searchedLength: 2, s0_truncated: false, s0_notCrossed: ["COUNTRY"], s0_limit: 1, s2_kinds: ["MET"], s2_status: ["HELD"], s2_asOf: null, s2_during: false, s2_latestStart: "9999-12-31", s2_earliestEnd: "0000-01-01", s2_earliestStart: "0000-01-01", s2_latestEnd: "9999-12-31", s3_ids: ["UGVyc29uOmhpcm9zaGktbW9yaXlhbWE", "UGVyc29uOmNoby10YWUteXVs"]}
CALL {
  WITH $s0_paths AS paths_s0, $s0_searchedLength AS searchedLength_s0, $s0_truncated AS truncated_s0, $s0_notCrossed AS notCrossed_s0
  WITH paths_s0, searchedLength_s0
  ORDER BY searchedLength_s0 LIMIT $s0_limit
  CALL {
    WITH paths_s0
    WITH paths_s0 AS paths_s1
    UNWIND range(0, size(paths_s1) - 1) AS position_s1
    WITH position_s1, paths_s1[position_s1] AS ids_s1, size(paths_s1[position_s1]) - 1 AS length_s1
    WITH position_s1, ids_s1, length_s1
    ORDER BY position_s1
    CALL {
      WITH ids_s1
      WITH ids_s1 AS ids_s2
      UNWIND range(0, size(ids_s2) - 2) AS position_s2
      MATCH (current_s2:Entity {id: ids_s2[position_s2]})
      MATCH (next_s2:Entity {id: ids_s2[position_s2 + 1]})
      WITH position_s2, current_s2, next_s2, CASE WHEN current_s2.degree < next_s2.degree THEN current_s2.id ELSE next_s2.id END AS lowDegreeId_s2,
        CASE WHEN current_s2.degree < next_s2.degree THEN next_s2.id ELSE current_s2.id END AS highDegreeId_s2
      MATCH (:Entity {id: lowDegreeId_s2})-[edge_s2:MET|MEMBER_OF|EXCHANGE_CHANNEL|PART_OF|ACT]-(:Entity {id: highDegreeId_s2})
      WHERE (($s2_kinds IS NULL OR type(edge_s2) IN $s2_kinds)
        AND ($s2_status IS NULL OR edge_s2.status IS NULL OR edge_s2.status IN $s2_status)) AND (CASE WHEN NOT $s2_during AND $s2_asOf IS NULL THEN true ELSE type(edge_s2) = 'PART_OF' OR ((NOT $s2_during
          OR (coalesce(edge_s2.dateMin, edge_s2.knownFrom) <= $s2_latestStart
            AND coalesce(edge_s2.dateMax, edge_s2.holdsUntil) >= $s2_earliestEnd
            AND coalesce(edge_s2.dateMin, edge_s2.knownFrom) >= $s2_earliestStart
            AND coalesce(edge_s2.dateMax, edge_s2.holdsUntil) <= $s2_latestEnd))
        AND ($s2_asOf IS NULL OR edge_s2.dateMax <= $s2_asOf OR (edge_s2.holdsFrom <= $s2_asOf AND $s2_asOf < edge_s2.holdsUntil))) END)
      WITH edge_s2, type(edge_s2) AS edgeKind_s2, position_s2, current_s2.name AS hereName_s2, next_s2.name AS thereName_s2,
        labels(current_s2) AS hereLabels_s2, labels(next_s2) AS thereLabels_s2, startNode(edge_s2) = current_s2 AS forward_s2
      WITH edge_s2, edgeKind_s2, position_s2, hereName_s2, thereName_s2, hereLabels_s2, thereLabels_s2, forward_s2
      ORDER BY position_s2, edgeKind_s2, edge_s2.id
      RETURN collect({edgeKind: edgeKind_s2, kind: edge_s2.kind, status: edge_s2.status, date: edge_s2.date, role: edge_s2.role, phase: edge_s2.phase, opening: edge_s2.opening, title: edge_s2.title, intended: edge_s2.intended, start: edge_s2.start, end: edge_s2.end, asOf: edge_s2.asOf, position: position_s2, hereName: hereName_s2, thereName: thereName_s2, hereLabels: hereLabels_s2, thereLabels: thereLabels_s2, forward: forward_s2, fromSide: edge_s2.fromSide, toSide: edge_s2.toSide, event: edge_s2.event, mode: edge_s2.mode, name: edge_s2.name, latest: edge_s2.latest}) AS s2
    }
    WITH position_s1, ids_s1, length_s1, s2 ORDER BY position_s1
    RETURN collect({length: length_s1, s2: s2}) AS s1
  }
  WITH paths_s0, searchedLength_s0, s1 ORDER BY searchedLength_s0
  RETURN collect({s1: s1}) AS s0
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
