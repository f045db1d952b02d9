// The entities with most meetings.
// params: limit
// returns: ids
MATCH (entity:Entity)
WITH entity
ORDER BY entity.meetingCount DESC, entity.name, entity.id LIMIT $limit
RETURN collect(entity.id) AS ids
