MATCH (party:State)
WHERE party.slug IS NOT NULL
