// Every name a party, theme or declaration answers to. What somebody else wrote may have no name, and answers to its slug.
MATCH (thing:State|Organization|Theme|Declaration)
WHERE thing.slug IS :: STRING NOT NULL
RETURN CASE WHEN thing:State|Organization THEN "PARTY" WHEN thing:Theme THEN "THEME" ELSE "DECLARATION" END,
       thing.slug,
       coalesce(CASE WHEN thing:Declaration THEN thing.title ELSE thing.name END, thing.slug),
       [code IN [thing.iso2, thing.iso3] WHERE code IS NOT NULL],
       coalesce(thing.aliases, []) + [name IN [thing.shortTitle] WHERE name IS NOT NULL],
       CASE WHEN thing:State THEN "State" WHEN thing:Organization THEN "Organization" WHEN thing:Theme THEN "Theme" ELSE "Declaration" END
ORDER BY thing.slug
