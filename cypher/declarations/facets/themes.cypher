// How many of the declarations address each theme.
MATCH (declaration)-[:ADDRESSES]->(theme:Theme)
WITH theme, count(DISTINCT declaration) AS found
ORDER BY found DESC, theme.slug
RETURN [theme.slug, theme.name, found]
