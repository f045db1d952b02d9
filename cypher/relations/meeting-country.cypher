// The country in which a meeting took place, or was to.
// begins: meeting
// gives: entity
// order: entity.id
MATCH (entity:Entity {id: meeting.placeCountryId})
