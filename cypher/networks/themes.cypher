MATCH (theme:Theme)
WHERE theme.slug IS NOT NULL
RETURN theme.slug, coalesce(theme.name, theme.slug)
ORDER BY theme.slug
