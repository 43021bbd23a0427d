MATCH (theme:Theme)
WHERE theme.slug IS NOT NULL
