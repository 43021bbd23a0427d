// Every theme, and those right above it.
// Written with coalesce, which no index answers: until indexes are sampled the planner would read all of one for each row.
MATCH (theme:Theme)
WHERE theme.slug IS NOT NULL AND theme.name IS NOT NULL AND theme.definition IS NOT NULL
RETURN theme.slug, theme.name, theme.definition, theme.aliases,
       COLLECT { MATCH (theme)-[:BROADER]->(broader:Theme) WHERE coalesce(broader.slug, "") <> "" RETURN broader.slug ORDER BY broader.slug }
ORDER BY theme.slug
