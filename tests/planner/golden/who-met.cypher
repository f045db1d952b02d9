// query ($name: String!) { whoMet(name: $name, first: 2) { resolution encounters { totalCount nodes { counterpart { name } lastDate meetings { basis meeting { title } } } } } }

// 1. Name lookup: "Moriyama", in the name index

// 2. Statement
:param {s0_id: "UGVyc29uOmhpcm9zaGktbW9yaXlhbWE", s0_resolution: "FOUND", s0_matchedName: "Hiroshi Moriyama", s0_candidateIds: ["UGVyc29uOmhpcm9zaGktbW9yaXlhbWE"], s0_limit: 1, s1_limit: 2, s3_limit: 10}
OPTIONAL MATCH (entity_s0:Entity {id: $s0_id})
WITH entity_s0, $s0_resolution AS resolution_s0, $s0_matchedName AS matchedName_s0, $s0_candidateIds AS ids_s0
WITH entity_s0, resolution_s0
ORDER BY resolution_s0 LIMIT $s0_limit
CALL {
  WITH entity_s0
  WITH entity_s0 AS entity_s1
  WITH coalesce(entity_s1.encounterSummaries, []) AS summaries_s1
  WITH summaries_s1[0..$s1_limit] AS summaries_s1
  UNWIND summaries_s1 AS line_s1
  WITH split(line_s1, '\n') AS summary_s1
  MATCH (counterpart_s1:Entity {id: summary_s1[0]})
  WITH counterpart_s1, summary_s1[1] AS latest_s1, toInteger(summary_s1[2]) AS meetings_s1,
    CASE WHEN summary_s1[3] = '' THEN null ELSE summary_s1[3] END AS firstDate_s1,
    CASE WHEN summary_s1[4] = '' THEN null ELSE summary_s1[4] END AS lastDate_s1, summary_s1
  WITH counterpart_s1, latest_s1, lastDate_s1, summary_s1
  ORDER BY latest_s1 DESC, counterpart_s1.name, counterpart_s1.id LIMIT $s1_limit
  CALL {
    WITH summary_s1
    WITH summary_s1 AS summary_s3
    WITH summary_s3[5..5 + $s3_limit] AS latest_s3
    UNWIND latest_s3 AS line_s3
    WITH split(line_s3, ' ') AS line_s3
    WITH line_s3[0] AS basis_s3, line_s3[1] AS id_s3
    MATCH (meeting_s3:MeetingRecord {id: id_s3})
    WITH meeting_s3, basis_s3
    WITH meeting_s3, basis_s3
    ORDER BY meeting_s3.latest DESC, meeting_s3.title, meeting_s3.id LIMIT $s3_limit
    RETURN collect({basis: basis_s3, s4: CASE WHEN meeting_s3 IS NULL THEN null ELSE {title: meeting_s3.title} END}) AS s3
  }
  WITH counterpart_s1, latest_s1, lastDate_s1, summary_s1, s3 ORDER BY latest_s1 DESC, counterpart_s1.name, counterpart_s1.id
  RETURN collect({lastDate: lastDate_s1, s2: CASE WHEN counterpart_s1 IS NULL THEN null ELSE {name: counterpart_s1.name, labels: labels(counterpart_s1)} END, s3: s3}) AS s1
}
CALL {
  WITH entity_s0
  WITH entity_s0 AS entity_s1_total
  RETURN sum(entity_s1_total.counterpartCount) AS s1_total
}
WITH entity_s0, resolution_s0, s1, s1_total ORDER BY resolution_s0
WITH collect({resolution: resolution_s0, s1: s1, s1_total: s1_total}) AS s0
RETURN s0;
