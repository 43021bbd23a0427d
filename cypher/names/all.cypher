// Every name a party, theme or declaration answers to. What others put there and lacks what the API always tells is left out.
MATCH (thing:State|Organization|Theme|Declaration)
WHERE thing.slug IS :: STRING NOT NULL AND coalesce(thing.name, thing.title) IS :: STRING NOT NULL
  AND (thing:Theme OR thing:State OR thing.kind IS NOT NULL)
  AND (NOT thing:State OR thing.iso2 IS NOT NULL AND thing.iso3 IS NOT NULL)
  AND (NOT thing:Theme OR thing.definition IS NOT NULL)
  AND (NOT thing:Declaration OR thing.status IS NOT NULL AND thing.catalogued IS NOT NULL)
RETURN CASE WHEN thing:State|Organization THEN "PARTY" WHEN thing:Theme THEN "THEME" ELSE "DECLARATION" END,
       thing.slug,
       coalesce(thing.name, thing.title),
       [code IN [thing.iso2, thing.iso3] WHERE code IS NOT NULL],
       coalesce(thing.aliases, []) + [name IN [thing.shortTitle] WHERE name IS NOT NULL],
       CASE WHEN thing:State THEN "State" WHEN thing:Organization THEN "Organization" WHEN thing:Theme THEN "Theme" ELSE "Declaration" END
ORDER BY thing.slug
