// Takes back that a load is being committed.
MATCH (mark:Loading)
DELETE mark
