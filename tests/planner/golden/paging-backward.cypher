// { meetings(last: 2) { nodes { title } pageInfo { hasPreviousPage } } }

// 1. Statement
:param {s0_status: null, s0_during: false, s0_latestStart: "9999-12-31", s0_earliestEnd: "0000-01-01", s0_earliestStart: "0000-01-01", s0_latestEnd: "9999-12-31", s0_with: [], s0_place: null, s0_channel: null, s0_limit: 3}
MATCH (meeting_s0:MeetingRecord)
WHERE ($s0_status IS NULL OR meeting_s0.status IN $s0_status)
  AND ($s0_channel IS NULL OR meeting_s0.channelId = $s0_channel)
  AND ($s0_place IS NULL OR toLower(meeting_s0.place) CONTAINS $s0_place)
  AND all(id_s0 IN $s0_with WHERE id_s0 IN meeting_s0.involvedIds)
  AND (NOT $s0_during OR (meeting_s0.dateMin <= $s0_latestStart AND meeting_s0.dateMax >= $s0_earliestEnd
    AND meeting_s0.dateMin >= $s0_earliestStart AND meeting_s0.dateMax <= $s0_latestEnd))
  AND meeting_s0.latest IS NOT NULL
  AND meeting_s0.title IS NOT NULL
  AND meeting_s0.id IS NOT NULL
WITH meeting_s0
ORDER BY meeting_s0.latest, meeting_s0.title DESC, meeting_s0.id DESC LIMIT $s0_limit
WITH collect({title: meeting_s0.title, sortKeys: [meeting_s0.latest, meeting_s0.title, meeting_s0.id]}) AS s0
RETURN s0;
