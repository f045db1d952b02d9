// The countries of a person, by what the person belongs to.
// begins: entity
// gives: country
// order: country.name, country.id
UNWIND entity.countryIds AS id
MATCH (country:Entity {id: id})
