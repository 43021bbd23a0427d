// Every cross-reference, and what it points to.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
// Every kind by name: a parameter instead would make the server look at all relationships.
MATCH (from:Declaration)-[reference:COMPLEMENTS|BUILDS_ON|ENDORSES|REAFFIRMS|CONSISTENT_WITH|GUIDED_BY|ACKNOWLEDGES|SUPPORTS|IMPLEMENTS|FOLLOWS|PROPOSES|ESTABLISHES|COOPERATES_WITH|CITES]->(to:Declaration|Organization)
WHERE coalesce(from.slug, "") <> "" AND coalesce(to.slug, "") <> "" AND reference.assertedBy IS NOT NULL
RETURN type(reference), from.slug, to.slug, reference.assertedBy, CASE WHEN to:Organization THEN coalesce(to.name, to.slug) END
