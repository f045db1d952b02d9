// The entities with most meetings.
// params: limit
// gives: id
MATCH (entity:Entity)
WITH entity
ORDER BY entity.meetingCount DESC, entity.name, entity.id LIMIT $limit
RETURN entity.id AS id
