// Whether a mandate is such an office, held on such a day.
// begins: seat
// params: role, asOf
($role IS NULL OR toLower(seat.role) CONTAINS $role)
  AND ($asOf IS NULL OR (seat.holdsFrom <= $asOf AND $asOf < seat.holdsUntil))
