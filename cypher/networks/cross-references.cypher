// Every cross-reference, and what it points to.
MATCH (from:Declaration)-[reference:$any($kinds)]->(to:Declaration|Organization)
WHERE from.slug IS NOT NULL AND from.title IS NOT NULL AND from.kind IS NOT NULL AND reference.assertedBy IS NOT NULL
  AND to.slug IS NOT NULL AND (to:Organization AND to.name IS NOT NULL OR to:Declaration AND to.title IS NOT NULL AND to.kind IS NOT NULL)
RETURN type(reference), from.slug, to.slug, reference.assertedBy, CASE WHEN to:Organization THEN to.name END
