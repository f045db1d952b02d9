// Condition: the membership has a role that contains the text, and applies on a date.
// requires: membership
// params: role, asOf
($role IS NULL OR toLower(membership.role) CONTAINS $role)
  AND ($asOf IS NULL OR (membership.holdsFrom <= $asOf AND $asOf < membership.holdsUntil))
