// What the words of a declaration say, also about other texts: only those in $spokenOf are spoken of by a third one.
MATCH (from:Declaration)-[reference:$any($kinds)]->(:Declaration|Organization)
WHERE (from.slug IN $spokenOf OR from.slug = declaration.slug) AND reference.assertedBy = declaration.slug
