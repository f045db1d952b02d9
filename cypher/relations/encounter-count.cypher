// The number of meetings of an encounter.
// requires: encounters
// returns: meetings
// order: meetings
UNWIND encounters AS met
WITH count(DISTINCT met.meeting) AS meetings
