// { meetings(during: { from: "2025-01", to: "2025-01" }) { totalCount undatedCount } }

// 1. Statement
:param {s0_status: null, s0_during: true, s0_latestStart: "2025-01-31", s0_earliestEnd: "2025-01-01", s0_earliestStart: "0000-01-01", s0_latestEnd: "9999-12-31", s0_with: [], s0_place: null, s0_channel: null, s0_u_status: null, s0_u_channel: null, s0_u_place: null, s0_u_with: []}
CALL {
  MATCH (meeting_s0_total:MeetingRecord)
  WHERE ($s0_status IS NULL OR meeting_s0_total.status IN $s0_status)
    AND ($s0_channel IS NULL OR meeting_s0_total.channelId = $s0_channel)
    AND ($s0_place IS NULL OR toLower(meeting_s0_total.place) CONTAINS $s0_place)
    AND all(id_s0_total IN $s0_with WHERE id_s0_total IN meeting_s0_total.involvedIds)
    AND (NOT $s0_during OR (meeting_s0_total.dateMin <= $s0_latestStart AND meeting_s0_total.dateMax >= $s0_earliestEnd
      AND meeting_s0_total.dateMin >= $s0_earliestStart AND meeting_s0_total.dateMax <= $s0_latestEnd))
  RETURN count(*) AS s0_total
}
CALL {
  MATCH (meeting_s0_undated:MeetingRecord)
  WHERE ($s0_u_status IS NULL OR meeting_s0_undated.status IN $s0_u_status)
    AND ($s0_u_channel IS NULL OR meeting_s0_undated.channelId = $s0_u_channel)
    AND ($s0_u_place IS NULL OR toLower(meeting_s0_undated.place) CONTAINS $s0_u_place)
    AND all(id_s0_undated IN $s0_u_with WHERE id_s0_undated IN meeting_s0_undated.involvedIds)
    AND meeting_s0_undated.dateMin IS NULL
  RETURN count(*) AS s0_undated
}
RETURN s0_total, s0_undated;
