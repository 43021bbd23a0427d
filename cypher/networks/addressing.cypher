// What addresses which themes by words of its own.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
MATCH (thing:Declaration|Commitment)-[:ADDRESSES]->(theme:Theme)
WHERE coalesce(thing.slug, "") <> "" AND coalesce(theme.slug, "") <> ""
RETURN CASE WHEN thing:Commitment THEN "COMMITMENT" ELSE "DECLARATION" END, coalesce(thing.declaration, thing.slug), thing.slug, collect(theme.slug)
