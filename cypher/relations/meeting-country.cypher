// The country in which a meeting takes place.
// requires: meeting
// returns: entity
// order: entity.id
MATCH (entity:Entity {id: meeting.placeCountryId})
