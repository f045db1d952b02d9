// { people(orderBy: { field: LAST_MET, direction: DESC }, first: 2) { nodes { name lastMet } } }

// 1. Statement
:param {s0_limit: 2}
MATCH (person_s0:Person)
WHERE true
  AND person_s0.metLatest IS NOT NULL
  AND person_s0.name IS NOT NULL
  AND person_s0.id IS NOT NULL
WITH person_s0
ORDER BY person_s0.metLatest DESC, person_s0.name, person_s0.id LIMIT $s0_limit
WITH collect({name: person_s0.name, lastMet: person_s0.lastMet}) AS s0
RETURN s0;
