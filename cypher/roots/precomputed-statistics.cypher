// How many meetings there are in all, by what they are counted under, as the load counted them; null: under nothing.
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
  ELSE dataset.meetingsByCountryPair END AS counted
UNWIND coalesce(counted, []) AS told
WITH split(told, '\n') AS told
WITH CASE WHEN told[1] = '' THEN null ELSE told[1] END AS key, toInteger(told[0]) AS meetings
WITH key, CASE WHEN key IS NULL THEN 1 ELSE 0 END AS unknown, meetings
