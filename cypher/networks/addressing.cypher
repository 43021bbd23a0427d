// What addresses which themes by words of its own.
MATCH (thing:Declaration|Commitment)-[:ADDRESSES]->(theme:Theme)
WHERE thing.slug IS NOT NULL AND theme.slug IS NOT NULL AND theme.name IS NOT NULL AND theme.definition IS NOT NULL
RETURN CASE WHEN thing:Commitment THEN "COMMITMENT" ELSE "DECLARATION" END, coalesce(thing.declaration, thing.slug), thing.slug, collect(theme.slug)
