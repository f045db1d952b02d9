// The institutions of a country and of its parties.
// requires: entity
// returns: institution
// order: institution.name, institution.id
MATCH (entity)<-[:PART_OF*1..4]-(institution:Institution)
WITH DISTINCT institution
