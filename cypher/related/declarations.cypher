// What declarations say of themselves, beside what the ledger has.
// Written with coalesce, which no index answers: until indexes are sampled the planner would read all of one for each row.
MATCH (declaration:Declaration)
RETURN declaration.slug, declaration.summary, COLLECT { MATCH (declaration)-[:ADDRESSES]->(theme:Theme) WHERE coalesce(theme.slug, "") <> "" RETURN theme.slug }
