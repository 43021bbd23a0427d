// What addresses which themes by words of its own.
MATCH (thing:Declaration|Commitment)-[:ADDRESSES]->(theme:Theme)
RETURN CASE WHEN thing:Commitment THEN "COMMITMENT" ELSE "DECLARATION" END, coalesce(thing.declaration, thing.slug), thing.slug, collect(theme.slug)
