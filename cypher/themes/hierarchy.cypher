// Every theme and those directly above it.
// Written with coalesce, which no index answers: until indexes are sampled the planner would read all of one for each row.
MATCH (theme:Theme)
WHERE theme.slug IS NOT NULL
RETURN theme.slug, COLLECT { MATCH (theme)-[:BROADER]->(broader:Theme) WHERE coalesce(broader.slug, "") <> "" RETURN broader.slug }
