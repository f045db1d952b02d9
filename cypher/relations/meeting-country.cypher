// The country in which a meeting took place, or was to.
// requires: meeting
// returns: entity
// order: entity.id
MATCH (entity:Entity {id: meeting.placeCountryId})
