// The declarations that at least one of some parties signed, and how many of these did.
MATCH (party:Party)-[:SIGNED]->(declaration:Declaration)
WHERE party.slug IN $parties AND coalesce(declaration.slug, "") <> ""
RETURN declaration.slug, count(DISTINCT party)
