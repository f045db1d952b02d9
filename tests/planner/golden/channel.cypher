// { channel(slug: "china-japan-ruling-party-exchange") { endOf2018: phase(asOf: "2018") now: phase dormantDays periods { phase start } sessions { nodes { session } } } }

// 1. Statement
:param {s0_keys: [{id: "Q2hhbm5lbDpjaGluYS1qYXBhbi1ydWxpbmctcGFydHktZXhjaGFuZ2U"}], s0_limit: 1, s1_asOf: "2018-12-31", s1_limit: 1, s2_asOf: null, s2_limit: 1, s3_asOf: null, s3_dayNumber: null, s3_limit: 1, s4_asOf: null, s4_during: false, s4_latestStart: "9999-12-31", s4_earliestEnd: "0000-01-01", s4_earliestStart: "0000-01-01", s4_latestEnd: "9999-12-31", s5_status: null, s5_during: false, s5_latestStart: "9999-12-31", s5_earliestEnd: "0000-01-01", s5_earliestStart: "0000-01-01", s5_latestEnd: "9999-12-31", s5_limit: 20}
UNWIND $s0_keys AS key_s0
MATCH (channel_s0:ChannelRecord {id: key_s0.id})
WITH channel_s0
ORDER BY channel_s0.id LIMIT $s0_limit
CALL {
  WITH channel_s0
  WITH channel_s0 AS channel_s1
  MATCH (dataset_s1:Dataset)
  MATCH (:Entity {id: channel_s1.betweenIds[0]})-[period_s1:EXCHANGE_CHANNEL]->(:Entity {id: channel_s1.betweenIds[1]})
  WHERE period_s1.channel = channel_s1.id
    AND period_s1.holdsFrom <= coalesce($s1_asOf, dataset_s1.asOfDay)
    AND coalesce($s1_asOf, dataset_s1.asOfDay) < period_s1.holdsUntil
  WITH period_s1.phase AS phase_s1, period_s1.position AS position_s1
  WITH phase_s1, position_s1
  ORDER BY position_s1 DESC LIMIT $s1_limit
  RETURN collect({phase: phase_s1}) AS s1
}
CALL {
  WITH channel_s0
  WITH channel_s0 AS channel_s2
  MATCH (dataset_s2:Dataset)
  MATCH (:Entity {id: channel_s2.betweenIds[0]})-[period_s2:EXCHANGE_CHANNEL]->(:Entity {id: channel_s2.betweenIds[1]})
  WHERE period_s2.channel = channel_s2.id
    AND period_s2.holdsFrom <= coalesce($s2_asOf, dataset_s2.asOfDay)
    AND coalesce($s2_asOf, dataset_s2.asOfDay) < period_s2.holdsUntil
  WITH period_s2.phase AS phase_s2, period_s2.position AS position_s2
  WITH phase_s2, position_s2
  ORDER BY position_s2 DESC LIMIT $s2_limit
  RETURN collect({phase: phase_s2}) AS s2
}
CALL {
  WITH channel_s0
  WITH channel_s0 AS channel_s3
  MATCH (dataset_s3:Dataset)
  MATCH (:Entity {id: channel_s3.betweenIds[0]})-[period_s3:EXCHANGE_CHANNEL]->(:Entity {id: channel_s3.betweenIds[1]})
  WHERE period_s3.channel = channel_s3.id
    AND period_s3.phase = 'HALTED'
    AND period_s3.holdsFrom <= coalesce($s3_asOf, dataset_s3.asOfDay)
    AND coalesce($s3_asOf, dataset_s3.asOfDay) < period_s3.holdsUntil
  WITH coalesce($s3_dayNumber, dataset_s3.asOfDayNumber) - period_s3.haltedSince AS days_s3, period_s3.position AS position_s3
  WITH days_s3, position_s3
  ORDER BY position_s3 DESC LIMIT $s3_limit
  RETURN collect({days: days_s3}) AS s3
}
CALL {
  WITH channel_s0
  WITH channel_s0 AS channel_s4
  MATCH (:Entity {id: channel_s4.betweenIds[0]})-[period_s4:EXCHANGE_CHANNEL]->(:Entity {id: channel_s4.betweenIds[1]})
  WHERE period_s4.channel = channel_s4.id
    AND ($s4_asOf IS NULL OR (period_s4.holdsFrom <= $s4_asOf AND $s4_asOf < period_s4.holdsUntil))
    AND (NOT $s4_during OR (period_s4.knownFrom <= $s4_latestStart AND period_s4.holdsUntil >= $s4_earliestEnd
      AND period_s4.knownFrom >= $s4_earliestStart AND period_s4.holdsUntil <= $s4_latestEnd))
  WITH period_s4
  ORDER BY period_s4.position
  RETURN collect({phase: period_s4.phase, start: period_s4.start}) AS s4
}
CALL {
  WITH channel_s0
  WITH channel_s0 AS channel_s5
  MATCH (meeting_s5:MeetingRecord)
  WHERE meeting_s5.channelId = channel_s5.id
    AND ($s5_status IS NULL OR meeting_s5.status IN $s5_status)
    AND (NOT $s5_during OR (meeting_s5.dateMin <= $s5_latestStart AND meeting_s5.dateMax >= $s5_earliestEnd
      AND meeting_s5.dateMin >= $s5_earliestStart AND meeting_s5.dateMax <= $s5_latestEnd))
  WITH meeting_s5
  ORDER BY meeting_s5.latest DESC, meeting_s5.title, meeting_s5.id LIMIT $s5_limit
  RETURN collect({session: meeting_s5.session}) AS s5
}
WITH channel_s0, s1, s2, s3, s4, s5 ORDER BY channel_s0.id
WITH collect({s1: s1, s2: s2, s3: s3, s4: s4, s5: s5}) AS s0
RETURN s0;
