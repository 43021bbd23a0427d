// Every theme, and those right above it.
MATCH (theme:Theme)
RETURN theme.slug, theme.name, theme.definition, theme.aliases,
       COLLECT { MATCH (theme)-[:BROADER]->(broader:Theme) RETURN broader.slug ORDER BY broader.slug }
ORDER BY theme.slug
