// At how many meetings two met.
// begins: encounters
// gives: meetings
// order: meetings
UNWIND encounters AS met
WITH count(DISTINCT met.meeting) AS meetings
