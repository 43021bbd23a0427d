// What others put there and lacks what the API always tells is left out.
MATCH (theme:Theme)
WHERE theme.slug IS NOT NULL AND theme.name IS NOT NULL AND theme.definition IS NOT NULL
