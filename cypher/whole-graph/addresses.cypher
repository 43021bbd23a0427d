// What addresses which theme, by which words.
MATCH (thing:Declaration|Commitment)-[addresses:ADDRESSES]->(theme:Theme)
WHERE thing.slug IS NOT NULL AND theme.slug IS NOT NULL
RETURN thing.slug, theme.slug,
       addresses.quote, addresses.source, addresses.spans, addresses.referenceTitle, addresses.referenceUrl, addresses.referenceRetrieved, addresses.moreReferences, addresses.confidence, addresses.evidenceNote
ORDER BY thing.slug, theme.slug, addresses.source, addresses.start
