// At how many meetings two met.
// requires: encounters
// returns: meetings
// order: meetings
UNWIND encounters AS met
WITH count(DISTINCT met.meeting) AS meetings
