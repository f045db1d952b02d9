// It held a meeting, itself or (organisations, countries) by a member on the day.
// begins: entity
entity.meetingCount > 0
