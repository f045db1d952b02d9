// Entities with at least one held meeting, their own or one of their members.
// requires: entity
entity.meetingCount > 0
