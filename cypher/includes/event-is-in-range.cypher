// Whether what has a date lies in the range of time asked for; what is undated lies in none.
// requires: event
// params: during, latestStart, earliestEnd, earliestStart, latestEnd
NOT $during OR (event.dateMin <= $latestStart AND event.dateMax >= $earliestEnd
    AND event.dateMin >= $earliestStart AND event.dateMax <= $latestEnd)
