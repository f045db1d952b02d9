// The latest encounters over HELD meetings of any date in scope MEMBERS, from the summaries that the load wrote. See `met`.
// requires: entity
// params: limit
// returns: counterpart, latest, meetings, firstDate, lastDate, summary
// order: latest DESC, counterpart.name, counterpart.id
// total: entity.counterpartCount
WITH coalesce(entity.encounterSummaries, []) AS summaries
WITH summaries[0..$limit] AS summaries
UNWIND summaries AS line
WITH split(line, '\n') AS summary
MATCH (counterpart:Entity {id: summary[0]})
WITH counterpart, summary[1] AS latest, toInteger(summary[2]) AS meetings,
  CASE WHEN summary[3] = '' THEN null ELSE summary[3] END AS firstDate,
  CASE WHEN summary[4] = '' THEN null ELSE summary[4] END AS lastDate, summary
