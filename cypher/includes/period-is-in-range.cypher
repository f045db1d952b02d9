// Condition: the membership or channel period is in the range, by its known bounds.
// requires: period
// params: during, latestStart, earliestEnd, earliestStart, latestEnd
NOT $during OR (period.knownFrom <= $latestStart AND period.holdsUntil >= $earliestEnd
    AND period.knownFrom >= $earliestStart AND period.holdsUntil <= $latestEnd)
