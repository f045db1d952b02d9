// { timeline(about: ["party/liberal-democratic-party"], kinds: [CHANNEL]) { undatedCount nodes { date event title } } }

// 1. Statement
:param {s0_about: ["UGFydHk6bGliZXJhbC1kZW1vY3JhdGljLXBhcnR5"], s0_kinds: ["CHANNEL"], s0_fromKey: "", s0_untilKey: "~", s0_during: false, s0_latestStart: "9999-12-31", s0_earliestEnd: "0000-01-01", s0_earliestStart: "0000-01-01", s0_latestEnd: "9999-12-31", s0_limit: 20, s0_u_kinds: ["CHANNEL"], s0_u_about: ["UGFydHk6bGliZXJhbC1kZW1vY3JhdGljLXBhcnR5"], s1_ids: ["UGFydHk6bGliZXJhbC1kZW1vY3JhdGljLXBhcnR5"]}
CALL {
  MATCH (entry_s0:TimelineRecord)
  WHERE entry_s0.earliest >= $s0_fromKey AND entry_s0.earliest < $s0_untilKey
    AND ($s0_kinds IS NULL OR entry_s0.entryKind IN $s0_kinds)
    AND ($s0_about IS NULL OR any(id_s0 IN $s0_about WHERE id_s0 IN entry_s0.involvedIds))
    AND (NOT $s0_during OR (entry_s0.dateMin <= $s0_latestStart AND entry_s0.dateMax >= $s0_earliestEnd
      AND entry_s0.dateMin >= $s0_earliestStart AND entry_s0.dateMax <= $s0_latestEnd))
    AND entry_s0.earliest IS NOT NULL
    AND entry_s0.title IS NOT NULL
    AND entry_s0.id IS NOT NULL
  WITH entry_s0
  ORDER BY entry_s0.earliest, entry_s0.title, entry_s0.id LIMIT $s0_limit
  RETURN collect({date: entry_s0.date, event: entry_s0.event, title: entry_s0.title}) AS s0
}
CALL {
  MATCH (entry_s0_undated:TimelineRecord)
  WHERE entry_s0_undated.earliest = '~'
    AND ($s0_u_kinds IS NULL OR entry_s0_undated.entryKind IN $s0_u_kinds)
    AND ($s0_u_about IS NULL OR any(id_s0_undated IN $s0_u_about WHERE id_s0_undated IN entry_s0_undated.involvedIds))
  RETURN count(*) AS s0_undated
}
CALL {
  CALL {
    UNWIND $s1_ids AS id_s1
    MATCH (:Entity {id: id_s1})
    RETURN id_s1
    UNION ALL
    UNWIND $s1_ids AS id_s1
    MATCH (:ChannelRecord {id: id_s1})
    RETURN id_s1
  }
  WITH id_s1
  WITH id_s1
  ORDER BY id_s1
  RETURN collect({id: id_s1}) AS s1
}
RETURN s0, s0_undated, s1;
