// Meetings within a range. Undated meetings are in none.
// requires: meeting
// params: during, latestStart, earliestEnd, earliestStart, latestEnd
coalesce({{include event-is-in-range event=meeting}}, false)
