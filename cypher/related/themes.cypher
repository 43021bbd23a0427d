// Every theme and those directly above it.
MATCH (theme:Theme)
RETURN theme.slug, COLLECT { MATCH (theme)-[:BROADER]->(broader:Theme) RETURN broader.slug }
