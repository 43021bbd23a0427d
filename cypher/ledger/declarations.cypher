// Every declaration as measures need it: themes include those above the ones it addresses. What somebody else wrote may lack a title or kind.
MATCH (declaration:Declaration)
WHERE declaration.slug IS NOT NULL
RETURN declaration.slug, coalesce(declaration.title, declaration.slug), coalesce(declaration.shortTitle, declaration.title, declaration.slug), coalesce(declaration.kind, "DECLARATION"), coalesce(declaration.catalogued, false), declaration.earliest, declaration.latest,
       COLLECT { MATCH (declaration)-[:ADDRESSES]->(:Theme)-[:BROADER*0..]->(theme:Theme) WHERE theme.slug IS NOT NULL RETURN DISTINCT theme.slug ORDER BY theme.slug }
ORDER BY coalesce(declaration.earliest, "9999"), declaration.slug
