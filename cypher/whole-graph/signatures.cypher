// Every signature, one by one.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
MATCH (declaration:Declaration)<-[signed:SIGNED]-(party:Party)
WHERE coalesce(declaration.slug, "") <> "" AND coalesce(party.slug, "") <> ""
RETURN party.slug, declaration.slug, signed.role, signed.basis, signed.via, signed.on, signed.onBefore, signed.reservation,
       signed.term, signed.withdrawn, signed.withdrawnBefore, signed.withdrawalEvidence,
       signed.quote, signed.source, signed.spans, signed.referenceTitle, signed.referenceUrl, signed.referenceRetrieved, signed.moreReferences, signed.confidence, signed.evidenceNote
ORDER BY declaration.slug, party.slug, signed.basis, signed.role, signed.via, signed.term
