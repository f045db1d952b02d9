// It lies within a range of time; an undated one does not.
// begins: meeting
// params: latestStart, earliestEnd, earliestStart, latestEnd
coalesce(meeting.dateMin <= $latestStart AND meeting.dateMax >= $earliestEnd
  AND meeting.dateMin >= $earliestStart AND meeting.dateMax <= $latestEnd, false)
