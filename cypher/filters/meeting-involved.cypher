// Meetings in which one of these entities took part, also through a member.
// requires: meeting
// params: involved
any(id IN $involved WHERE id IN meeting.involvedIds)
