// Whether a membership or a period lies, by the bounds that are known, in the range of time asked for.
// requires: period
// params: during, latestStart, earliestEnd, earliestStart, latestEnd
NOT $during OR (period.knownFrom <= $latestStart AND period.holdsUntil >= $earliestEnd
    AND period.knownFrom >= $earliestStart AND period.holdsUntil <= $latestEnd)
