// It held a meeting, itself or (organisations, countries) by a member on the day.
// requires: entity
entity.meetingCount > 0
