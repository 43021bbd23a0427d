// What others put there and lacks what the API always tells is left out.
MATCH (state:State)
WHERE state.slug IS NOT NULL AND state.name IS NOT NULL AND state.iso2 IS NOT NULL AND state.iso3 IS NOT NULL
