// Removes the mark of this load, and expired marks of others.
// params: own
MATCH (mark:Loading)
WHERE $own OR mark.until <= timestamp()
DELETE mark
