// It lies within a range of time; an undated one does not.
// requires: meeting
// params: during, latestStart, earliestEnd, earliestStart, latestEnd
coalesce({{include event-is-in-range event=meeting}}, false)
