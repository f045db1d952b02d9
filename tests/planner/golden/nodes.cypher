// { nodes(ids: ["person/wang-yi", "country/japan"]) { id ... on Person { name } ... on Country { iso2 } } }

// 1. Statement
:param {s0_keys: [{id: "Q291bnRyeTpqYXBhbg"}], s1_keys: [{id: "UGVyc29uOndhbmcteWk"}]}
CALL {
  UNWIND $s0_keys AS key_s0
  MATCH (entity_s0:Entity {id: key_s0.id})
  WHERE entity_s0:Country
  WITH entity_s0
  ORDER BY entity_s0.id
  RETURN collect({id: entity_s0.id, iso2: entity_s0.iso2}) AS s0
}
CALL {
  UNWIND $s1_keys AS key_s1
  MATCH (entity_s1:Entity {id: key_s1.id})
  WHERE entity_s1:Person
  WITH entity_s1
  ORDER BY entity_s1.id
  RETURN collect({id: entity_s1.id, name: entity_s1.name}) AS s1
}
RETURN s0, s1;
