MATCH (state:State {slug: $slug})
WHERE state.name IS NOT NULL AND state.iso2 IS NOT NULL AND state.iso3 IS NOT NULL
