// On which dates two met, as they are written.
// begins: encounters
// gives: date, latest, meeting
// order: latest DESC, meeting
// order FIRST: latest, meeting DESC
UNWIND encounters AS met
WITH met.date AS date, met.latest AS latest, met.meeting AS meeting
WHERE date IS NOT NULL
WITH date, latest, meeting
