// Numbers of all meetings by one key, as counted by the load. The key is null for meetings without one.
// params: by
// returns: key, unknown, meetings
// order: unknown, key
// order MOST: unknown, meetings DESC, key
MATCH (dataset:Dataset)
WITH CASE $by
  WHEN 'YEAR' THEN dataset.meetingsByYear
  WHEN 'MONTH' THEN dataset.meetingsByMonth
  WHEN 'STATUS' THEN dataset.meetingsByStatus
  WHEN 'PLACE' THEN dataset.meetingsByPlace
  WHEN 'PARTY' THEN dataset.meetingsByParty
  ELSE dataset.meetingsByCountryPair END AS lines
UNWIND coalesce(lines, []) AS line
WITH split(line, '\n') AS line
WITH CASE WHEN line[1] = '' THEN null ELSE line[1] END AS key, toInteger(line[0]) AS meetings
WITH key, CASE WHEN key IS NULL THEN 1 ELSE 0 END AS unknown, meetings
