MATCH (theme:Theme)
WHERE theme.slug IS NOT NULL AND theme.name IS NOT NULL AND theme.definition IS NOT NULL
RETURN theme.slug, theme.name
ORDER BY theme.slug
