// Says that a load is being committed; void after five seconds, should nobody be left to take it back.
MERGE (mark:Loading)
SET mark.until = timestamp() + 5000
