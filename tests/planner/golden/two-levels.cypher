// { person(slug: "hiroshi-moriyama") { met(first: 2) { nodes { counterpart { name met(first: 2) { nodes { counterpart { name } } } } } } } }

// 1. Statement
:param {s0_keys: [{id: "UGVyc29uOmhpcm9zaGktbW9yaXlhbWE"}], s0_limit: 1, s1_limit: 2, s3_limit: 2}
UNWIND $s0_keys AS key_s0
MATCH (entity_s0:Entity {id: key_s0.id})
WHERE entity_s0:Person
WITH entity_s0
ORDER BY entity_s0.id LIMIT $s0_limit
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
  WITH counterpart_s1, latest_s1
  ORDER BY latest_s1 DESC, counterpart_s1.name, counterpart_s1.id LIMIT $s1_limit
  CALL {
    WITH counterpart_s1
    WITH counterpart_s1 AS entity_s3
    WITH coalesce(entity_s3.encounterSummaries, []) AS summaries_s3
    WITH summaries_s3[0..$s3_limit] AS summaries_s3
    UNWIND summaries_s3 AS line_s3
    WITH split(line_s3, '\n') AS summary_s3
    MATCH (counterpart_s3:Entity {id: summary_s3[0]})
    WITH counterpart_s3, summary_s3[1] AS latest_s3, toInteger(summary_s3[2]) AS meetings_s3,
      CASE WHEN summary_s3[3] = '' THEN null ELSE summary_s3[3] END AS firstDate_s3,
      CASE WHEN summary_s3[4] = '' THEN null ELSE summary_s3[4] END AS lastDate_s3, summary_s3
    WITH counterpart_s3, latest_s3
    ORDER BY latest_s3 DESC, counterpart_s3.name, counterpart_s3.id LIMIT $s3_limit
    RETURN collect({s4: CASE WHEN counterpart_s3 IS NULL THEN null ELSE {name: counterpart_s3.name, labels: labels(counterpart_s3)} END}) AS s3
  }
  WITH counterpart_s1, latest_s1, s3 ORDER BY latest_s1 DESC, counterpart_s1.name, counterpart_s1.id
  RETURN collect({s2: CASE WHEN counterpart_s1 IS NULL THEN null ELSE {name: counterpart_s1.name, labels: labels(counterpart_s1), s3: s3} END}) AS s1
}
WITH entity_s0, s1 ORDER BY entity_s0.id
WITH collect({s1: s1}) AS s0
RETURN s0;
