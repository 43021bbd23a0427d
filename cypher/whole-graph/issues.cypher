// Which body issued what.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
MATCH (declaration:Declaration)-[issued:ISSUED_BY]->(organization:Organization)
WHERE coalesce(declaration.slug, "") <> "" AND coalesce(organization.slug, "") <> ""
RETURN declaration.slug, organization.slug,
       issued.quote, issued.source, issued.spans, issued.referenceTitle, issued.referenceUrl, issued.referenceRetrieved, issued.moreReferences, issued.confidence, issued.evidenceNote
ORDER BY declaration.slug, organization.slug
