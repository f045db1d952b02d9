// The participants on one side of a meeting.
// requires: meeting, side
// returns: entity, basis, position
// order: position
UNWIND range(0, size(meeting.entityIds) - 1) AS position
WITH meeting, side, position
WHERE meeting.participantSides[position] = side
MATCH (entity:Entity {id: meeting.entityIds[position]})
WITH entity, meeting.participantBases[position] AS basis, position
