// The dates of the meetings of an encounter, as they are written.
// requires: encounters
// returns: date, latest, earliest, meeting
// order: latest DESC, meeting
// order FIRST: earliest, meeting
UNWIND encounters AS met
WITH met.date AS date, met.latest AS latest, met.earliest AS earliest, met.meeting AS meeting
WHERE date IS NOT NULL
WITH date, latest, earliest, meeting
