// The declarations that at least one of some parties signed, and how many of these did: ever, or where none but those that stand count.
MATCH (party:Party)-[signed:SIGNED]->(declaration:Declaration)
WHERE party.slug IN $parties AND coalesce(declaration.slug, "") <> ""
  AND (NOT $standing OR coalesce(signed.withdrawn, signed.withdrawnBefore) IS NULL)
RETURN declaration.slug, count(DISTINCT party)
