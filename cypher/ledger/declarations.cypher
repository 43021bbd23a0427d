// Every declaration as measures need it: themes include those above the ones it addresses.
MATCH (declaration:Declaration)
RETURN declaration.slug, declaration.title, coalesce(declaration.shortTitle, declaration.title), declaration.kind, declaration.catalogued, declaration.earliest, declaration.latest,
       COLLECT { MATCH (declaration)-[:ADDRESSES]->(:Theme)-[:BROADER*0..]->(theme:Theme) RETURN DISTINCT theme.slug ORDER BY theme.slug }
ORDER BY coalesce(declaration.earliest, "9999"), declaration.slug
