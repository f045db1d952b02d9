// The sides of a meeting, in the order of its source.
// requires: meeting
// returns: role, side, meeting
// order: side
UNWIND range(0, size(meeting.sideRoles) - 1) AS side
WITH meeting, side, meeting.sideRoles[side] AS role
