// The sides of a meeting, as its source orders them.
// requires: meeting
// returns: role, side, meeting
// order: side
UNWIND range(0, size(meeting.sideRoles) - 1) AS side
WITH meeting, side, meeting.sideRoles[side] AS role
