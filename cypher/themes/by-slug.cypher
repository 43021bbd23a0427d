MATCH (theme:Theme {slug: $slug})
WHERE theme.name IS NOT NULL AND theme.definition IS NOT NULL
