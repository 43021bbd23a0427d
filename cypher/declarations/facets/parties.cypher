// How many of the declarations each party signed.
MATCH (declaration)<-[:SIGNED]-(party:Party)
WITH party, count(DISTINCT declaration) AS found
ORDER BY found DESC, party.slug
RETURN [party.slug, party.name, found]
