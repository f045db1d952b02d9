// Marks that a load is being committed. The mark expires after five seconds, in case the process dies.
MERGE (mark:Loading)
SET mark.until = timestamp() + 5000
