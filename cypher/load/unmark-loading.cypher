// Takes back that a load is being committed, and what one that has ended could not take back.
// params: own
MATCH (mark:Loading)
WHERE $own OR mark.until <= timestamp()
DELETE mark
