// The countries or the party in a key of statistics.
// requires: key
// params: label
// returns: entity, position
// order: position
WITH split(coalesce(key, ''), '/') AS slugs
UNWIND range(0, size(slugs) - 1) AS position
MATCH (entity:Entity {slug: slugs[position]})
WHERE $label IN labels(entity)
WITH entity, position
