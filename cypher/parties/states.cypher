MATCH (state:State)
WHERE state.slug IS NOT NULL
