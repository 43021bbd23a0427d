// Every cross-reference, each with the place that states it.
MATCH (from:Declaration)-[reference:$any($kinds)]->(to:Declaration|Organization)
WHERE from.slug IS NOT NULL AND to.slug IS NOT NULL AND reference.assertedBy IS NOT NULL
RETURN type(reference), from.slug, to.slug, reference.assertedBy, reference.commitment,
       reference.quote, reference.source, reference.spans, reference.referenceTitle, reference.referenceUrl, reference.referenceRetrieved, reference.moreReferences, reference.confidence, reference.evidenceNote
ORDER BY from.slug, type(reference), to.slug, reference.assertedBy, reference.source, reference.start
