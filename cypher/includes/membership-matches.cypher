// Whether a membership is such an office, held on such a day.
// requires: membership
// params: role, asOf
($role IS NULL OR toLower(membership.role) CONTAINS $role)
  AND ($asOf IS NULL OR (membership.holdsFrom <= $asOf AND $asOf < membership.holdsUntil))
