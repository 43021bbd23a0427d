// The themes directly above.
MATCH (theme)-[:BROADER]->(broader:Theme)
