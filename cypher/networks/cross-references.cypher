// Every cross-reference, and what it points to.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
MATCH (from:Declaration)-[reference:$any($kinds)]->(to:Declaration|Organization)
WHERE coalesce(from.slug, "") <> "" AND from.title IS NOT NULL AND coalesce(from.kind, "") <> "" AND reference.assertedBy IS NOT NULL
  AND coalesce(to.slug, "") <> "" AND (to:Organization AND to.name IS NOT NULL OR to:Declaration AND to.title IS NOT NULL AND coalesce(to.kind, "") <> "")
RETURN type(reference), from.slug, to.slug, reference.assertedBy, CASE WHEN to:Organization THEN to.name END
