MATCH (theme:Theme)
RETURN theme.slug, theme.name
ORDER BY theme.slug
