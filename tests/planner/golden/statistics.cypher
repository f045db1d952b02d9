// { meetingStatistics(by: YEAR) { key meetings } }

// 1. Statement
:param {s0_by: "YEAR"}
MATCH (dataset_s0:Dataset)
WITH CASE $s0_by
  WHEN 'YEAR' THEN dataset_s0.meetingsByYear
  WHEN 'MONTH' THEN dataset_s0.meetingsByMonth
  WHEN 'STATUS' THEN dataset_s0.meetingsByStatus
  WHEN 'PLACE' THEN dataset_s0.meetingsByPlace
  WHEN 'PARTY' THEN dataset_s0.meetingsByParty
  ELSE dataset_s0.meetingsByCountryPair END AS lines_s0
UNWIND coalesce(lines_s0, []) AS line_s0
WITH split(line_s0, '\n') AS line_s0
WITH CASE WHEN line_s0[1] = '' THEN null ELSE line_s0[1] END AS key_s0, toInteger(line_s0[0]) AS meetings_s0
WITH key_s0, CASE WHEN key_s0 IS NULL THEN 1 ELSE 0 END AS unknown_s0, meetings_s0
WITH key_s0, unknown_s0, meetings_s0
ORDER BY unknown_s0, key_s0
WITH collect({key: key_s0, meetings: meetings_s0}) AS s0
RETURN s0;
