// Every signature, one by one.
MATCH (declaration:Declaration)<-[signed:SIGNED]-(party:Party)
WHERE declaration.slug IS NOT NULL AND party.slug IS NOT NULL
RETURN party.slug, declaration.slug, signed.role, signed.basis, signed.via, signed.on, signed.onBefore, signed.reservation,
       signed.quote, signed.source, signed.spans, signed.referenceTitle, signed.referenceUrl, signed.referenceRetrieved, signed.moreReferences, signed.confidence, signed.evidenceNote
ORDER BY declaration.slug, party.slug, signed.basis, signed.role
