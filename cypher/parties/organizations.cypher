MATCH (party:Organization)
WHERE party.slug IS NOT NULL
