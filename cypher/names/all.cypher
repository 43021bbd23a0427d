// Every name a party, theme or declaration answers to. What somebody else wrote may have no name, or one that is no text, and answers to its slug.
MATCH (thing:State|Organization|Theme|Declaration)
WHERE thing.slug IS :: STRING NOT NULL
WITH thing, CASE WHEN thing:Declaration THEN thing.title ELSE thing.name END AS name
RETURN CASE WHEN thing:State|Organization THEN "PARTY" WHEN thing:Theme THEN "THEME" ELSE "DECLARATION" END,
       thing.slug,
       CASE WHEN name IS :: STRING NOT NULL THEN name ELSE thing.slug END,
       [code IN [thing.iso2, thing.iso3] WHERE code IS :: STRING NOT NULL],
       CASE WHEN thing.aliases IS :: LIST<STRING NOT NULL> NOT NULL THEN thing.aliases ELSE [] END + [short IN [thing.shortTitle] WHERE short IS :: STRING NOT NULL],
       CASE WHEN thing:State THEN "State" WHEN thing:Organization THEN "Organization" WHEN thing:Theme THEN "Theme" ELSE "Declaration" END
ORDER BY thing.slug
