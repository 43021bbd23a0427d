// Every theme and those directly above it.
MATCH (theme:Theme)
WHERE theme.slug IS NOT NULL
RETURN theme.slug, COLLECT { MATCH (theme)-[:BROADER]->(broader:Theme) WHERE broader.slug IS NOT NULL RETURN broader.slug }
