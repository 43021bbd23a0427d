// Every theme, and those right above it.
MATCH (theme:Theme)
WHERE theme.slug IS NOT NULL AND theme.name IS NOT NULL AND theme.definition IS NOT NULL
RETURN theme.slug, theme.name, theme.definition, theme.aliases,
       COLLECT { MATCH (theme)-[:BROADER]->(broader:Theme) WHERE broader.slug IS NOT NULL RETURN broader.slug ORDER BY broader.slug }
ORDER BY theme.slug
