// { person(slug: "wang-yi") { id slug name description meetingCount } }

// 1. Statement
:param {s0_keys: [{id: "UGVyc29uOndhbmcteWk"}], s0_limit: 1}
UNWIND $s0_keys AS key_s0
MATCH (entity_s0:Entity {id: key_s0.id})
WHERE entity_s0:Person
WITH entity_s0
ORDER BY entity_s0.id LIMIT $s0_limit
WITH collect({id: entity_s0.id, slug: entity_s0.slug, name: entity_s0.name, description: entity_s0.description, meetingCount: entity_s0.meetingCount}) AS s0
RETURN s0;
