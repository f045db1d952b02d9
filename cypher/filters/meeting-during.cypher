// It lies within a range of time; an undated one does not.
// begins: meeting
// params: during, latestStart, earliestEnd, earliestStart, latestEnd
coalesce(event_is_in_range(meeting), false)
