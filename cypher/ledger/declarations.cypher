// Every declaration as measures need it, with the themes it addresses itself. What somebody else wrote may lack a title or kind.
// Written with coalesce, which no index answers: until indexes are sampled the planner would read all of one for each row.
MATCH (declaration:Declaration)
WHERE declaration.slug IS NOT NULL
RETURN declaration.slug, coalesce(declaration.title, declaration.slug), coalesce(declaration.shortTitle, declaration.title, declaration.slug), coalesce(declaration.kind, "DECLARATION"), coalesce(declaration.catalogued, false), declaration.earliest, declaration.latest,
       COLLECT { MATCH (declaration)-[:ADDRESSES]->(theme:Theme) WHERE coalesce(theme.slug, "") <> "" RETURN theme.slug }
ORDER BY coalesce(declaration.earliest, "9999"), declaration.slug
