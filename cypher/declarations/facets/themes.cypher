// How many of the declarations address each theme.
MATCH (declaration)-[:ADDRESSES]->(theme:Theme)
WITH theme, count(DISTINCT declaration) AS found
WHERE theme.slug IS NOT NULL
ORDER BY found DESC, theme.slug
RETURN [theme.slug, coalesce(theme.name, theme.slug), found]
