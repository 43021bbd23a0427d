// What declarations say of themselves, beside what the ledger has.
MATCH (declaration:Declaration)
RETURN declaration.slug, declaration.summary, COLLECT { MATCH (declaration)-[:ADDRESSES]->(theme:Theme) WHERE theme.slug IS NOT NULL RETURN theme.slug }
