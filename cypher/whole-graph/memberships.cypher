// Every membership, as often as it began.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
MATCH (party:Party)-[membership:MEMBER_OF]->(organization:Organization)
WHERE coalesce(party.slug, "") <> "" AND coalesce(organization.slug, "") <> ""
RETURN party.slug, organization.slug, membership.role, membership.from, membership.fromBefore, membership.to,
       membership.quote, membership.source, membership.spans, membership.referenceTitle, membership.referenceUrl, membership.referenceRetrieved, membership.moreReferences, membership.confidence, membership.evidenceNote
ORDER BY party.slug, organization.slug, membership.role, membership.from, membership.fromBefore
