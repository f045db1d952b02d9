// { person(slug: "wang-yi") { __typename } }

// 1. Statement
:param {s0_keys: [{id: "UGVyc29uOndhbmcteWk"}], s0_limit: 1}
UNWIND $s0_keys AS key_s0
MATCH (entity_s0:Entity {id: key_s0.id})
WHERE entity_s0:Person
WITH entity_s0
ORDER BY entity_s0.id LIMIT $s0_limit
WITH collect({present: true}) AS s0
RETURN s0;
