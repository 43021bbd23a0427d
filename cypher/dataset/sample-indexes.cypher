// Neo4j plans by samples of its indexes, and takes new ones ten seconds after many entries have changed.
CALL db.resampleOutdatedIndexes()
