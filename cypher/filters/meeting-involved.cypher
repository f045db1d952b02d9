// One of these took part, themselves or (organisations, countries) by a member on the day.
// requires: meeting
// params: involved
any(id IN $involved WHERE id IN meeting.involvedIds)
