// Every declaration as measures need it: themes include those above the ones it addresses. What somebody else wrote may lack a title or kind.
// Each theme above once, without a label and an order until then: with either the planner may begin at both ends, and follow every way between them.
MATCH (declaration:Declaration)
WHERE declaration.slug IS NOT NULL
RETURN declaration.slug, coalesce(declaration.title, declaration.slug), coalesce(declaration.shortTitle, declaration.title, declaration.slug), coalesce(declaration.kind, "DECLARATION"), coalesce(declaration.catalogued, false), declaration.earliest, declaration.latest,
       COLLECT { MATCH (declaration)-[:ADDRESSES]->(:Theme)-[:BROADER*0..]->(above) WITH DISTINCT above WHERE above:Theme AND above.slug IS NOT NULL RETURN above.slug }
ORDER BY coalesce(declaration.earliest, "9999"), declaration.slug
