// Every cross-reference, and what it points to.
MATCH (from:Declaration)-[reference:$any($kinds)]->(to:Declaration|Organization)
RETURN type(reference), from.slug, to.slug, reference.assertedBy, CASE WHEN to:Organization THEN to.name END
