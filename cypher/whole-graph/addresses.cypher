// What addresses which theme, by which words.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
MATCH (thing:Declaration|Commitment)-[addresses:ADDRESSES]->(theme:Theme)
WHERE coalesce(thing.slug, "") <> "" AND coalesce(theme.slug, "") <> ""
RETURN thing.slug, theme.slug,
       addresses.quote, addresses.source, addresses.spans, addresses.referenceTitle, addresses.referenceUrl, addresses.referenceRetrieved, addresses.moreReferences, addresses.confidence, addresses.evidenceNote
ORDER BY thing.slug, theme.slug, addresses.source, addresses.start
