// Every membership, as often as it began.
MATCH (party:Party)-[membership:MEMBER_OF]->(organization:Organization)
WHERE party.slug IS NOT NULL AND organization.slug IS NOT NULL
RETURN party.slug, organization.slug, membership.role, membership.from, membership.fromBefore, membership.to,
       membership.quote, membership.source, membership.spans, membership.referenceTitle, membership.referenceUrl, membership.referenceRetrieved, membership.moreReferences, membership.confidence, membership.evidenceNote
ORDER BY party.slug, organization.slug, membership.role, membership.from, membership.fromBefore
