// How many of the declarations each party signed.
MATCH (declaration)<-[:SIGNED]-(party:Party)
WITH party, count(DISTINCT declaration) AS found
WHERE party.slug IS NOT NULL
ORDER BY found DESC, party.slug
RETURN [party.slug, coalesce(party.name, party.slug), found]
