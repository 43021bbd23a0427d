// Which body issued what.
MATCH (declaration:Declaration)-[issued:ISSUED_BY]->(organization:Organization)
WHERE declaration.slug IS NOT NULL AND organization.slug IS NOT NULL
RETURN declaration.slug, organization.slug,
       issued.quote, issued.source, issued.spans, issued.referenceTitle, issued.referenceUrl, issued.referenceRetrieved, issued.moreReferences, issued.confidence, issued.evidenceNote
ORDER BY declaration.slug, organization.slug
