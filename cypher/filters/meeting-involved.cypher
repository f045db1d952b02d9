// One of these took part, themselves or (organisations, countries) by a member on the day.
// begins: meeting
// params: involved
any(id IN $involved WHERE id IN meeting.involvedIds)
