// What the words of a declaration say, also about other texts: those that it speaks of stand in $spokenOf by its slug.
MATCH (from:Declaration)-[reference:$any($kinds)]->(:Declaration|Organization)
WHERE from.slug IN [declaration.slug] + coalesce($spokenOf[declaration.slug], []) AND reference.assertedBy = declaration.slug
