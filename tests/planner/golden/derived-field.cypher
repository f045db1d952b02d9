// { meeting(slug: "ninth-session-of-the-china-japan-ruling-party-exchange") { title stale } }

// 1. Statement
:param {s0_keys: [{id: "TWVldGluZzpuaW50aC1zZXNzaW9uLW9mLXRoZS1jaGluYS1qYXBhbi1ydWxpbmctcGFydHktZXhjaGFuZ2U"}], s0_limit: 1}
UNWIND $s0_keys AS key_s0
MATCH (meeting_s0:MeetingRecord {id: key_s0.id})
WITH meeting_s0
ORDER BY meeting_s0.id LIMIT $s0_limit
WITH collect({title: meeting_s0.title, status: meeting_s0.status, dateMax: meeting_s0.dateMax}) AS s0
RETURN s0;
