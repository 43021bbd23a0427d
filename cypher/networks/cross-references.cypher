// Every cross-reference, and what it points to.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
MATCH (from:Declaration)-[reference:$any($kinds)]->(to:Declaration|Organization)
WHERE coalesce(from.slug, "") <> "" AND coalesce(to.slug, "") <> "" AND reference.assertedBy IS NOT NULL
RETURN type(reference), from.slug, to.slug, reference.assertedBy, CASE WHEN to:Organization THEN coalesce(to.name, to.slug) END
