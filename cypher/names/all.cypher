// Every name a party, theme or declaration answers to.
MATCH (thing)
WHERE thing:Party OR thing:Theme OR thing:Declaration
RETURN CASE WHEN thing:Party THEN "PARTY" WHEN thing:Theme THEN "THEME" ELSE "DECLARATION" END,
       thing.slug,
       coalesce(thing.name, thing.title),
       [code IN [thing.iso2, thing.iso3] WHERE code IS NOT NULL],
       coalesce(thing.aliases, []) + [name IN [thing.shortTitle] WHERE name IS NOT NULL],
       CASE WHEN thing:State THEN "State" WHEN thing:Organization THEN "Organization" WHEN thing:Theme THEN "Theme" ELSE "Declaration" END
ORDER BY thing.slug
