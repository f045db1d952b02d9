// Waits until the indexes of Neo4j answer.
CALL db.awaitIndexes(300)
