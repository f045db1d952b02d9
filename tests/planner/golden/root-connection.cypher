// { people(first: 3) { nodes { name } pageInfo { hasNextPage endCursor } } }

// 1. Statement
:param {s0_limit: 4}
MATCH (person_s0:Person)
WHERE true
  AND person_s0.name IS NOT NULL
  AND person_s0.id IS NOT NULL
WITH person_s0
ORDER BY person_s0.name, person_s0.id LIMIT $s0_limit
WITH collect({name: person_s0.name, sortKeys: [person_s0.name, person_s0.id]}) AS s0
RETURN s0;
