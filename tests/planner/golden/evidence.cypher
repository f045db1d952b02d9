// { meeting(slug: "ninth-session-of-the-china-japan-ruling-party-exchange") { evidence { paragraph source { title } } sides { role participants { basis entity { name } } } } }

// 1. Statement
:param {s0_keys: [{id: "TWVldGluZzpuaW50aC1zZXNzaW9uLW9mLXRoZS1jaGluYS1qYXBhbi1ydWxpbmctcGFydHktZXhjaGFuZ2U"}], s0_limit: 1}
UNWIND $s0_keys AS key_s0
MATCH (meeting_s0:MeetingRecord {id: key_s0.id})
WITH meeting_s0
ORDER BY meeting_s0.id LIMIT $s0_limit
CALL {
  WITH meeting_s0
  WITH meeting_s0 AS cited_s1
  UNWIND range(0, size(cited_s1.sourceIds) - 1) AS position_s1
  MATCH (source_s1:Source {id: cited_s1.sourceIds[position_s1]})
  WITH source_s1, cited_s1.sources[position_s1] AS citation_s1, position_s1
  WITH source_s1, citation_s1, position_s1
  ORDER BY position_s1
  RETURN collect({citation: citation_s1, s2: CASE WHEN source_s1 IS NULL THEN null ELSE {title: source_s1.title} END}) AS s1
}
CALL {
  WITH meeting_s0
  WITH meeting_s0 AS meeting_s3
  UNWIND range(0, size(meeting_s3.sideRoles) - 1) AS side_s3
  WITH meeting_s3, side_s3, meeting_s3.sideRoles[side_s3] AS role_s3
  WITH role_s3, side_s3, meeting_s3
  ORDER BY side_s3
  CALL {
    WITH meeting_s3, side_s3
    WITH meeting_s3 AS meeting_s4, side_s3 AS side_s4
    UNWIND range(0, size(meeting_s4.entityIds) - 1) AS position_s4
    WITH meeting_s4, side_s4, position_s4
    WHERE meeting_s4.participantSides[position_s4] = side_s4
    MATCH (entity_s4:Entity {id: meeting_s4.entityIds[position_s4]})
    WITH entity_s4, meeting_s4.participantBases[position_s4] AS basis_s4, position_s4
    WITH entity_s4, basis_s4, position_s4
    ORDER BY position_s4
    RETURN collect({basis: basis_s4, s5: CASE WHEN entity_s4 IS NULL THEN null ELSE {name: entity_s4.name, labels: labels(entity_s4)} END}) AS s4
  }
  WITH role_s3, side_s3, meeting_s3, s4 ORDER BY side_s3
  RETURN collect({role: role_s3, s4: s4}) AS s3
}
WITH meeting_s0, s1, s3 ORDER BY meeting_s0.id
WITH collect({s1: s1, s3: s3}) AS s0
RETURN s0;
