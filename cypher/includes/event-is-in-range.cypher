// Condition: the meeting, act or timeline entry is in the range. Undated ones are in none.
// requires: event
// params: during, latestStart, earliestEnd, earliestStart, latestEnd
NOT $during OR (event.dateMin <= $latestStart AND event.dateMax >= $earliestEnd
    AND event.dateMin >= $earliestStart AND event.dateMax <= $latestEnd)
