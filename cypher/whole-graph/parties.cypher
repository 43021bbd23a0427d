// Every state and organization.
MATCH (party:Party)
WHERE party.slug IS NOT NULL AND party.name IS NOT NULL
RETURN party.slug, CASE WHEN party:State THEN "State" ELSE "Organization" END, party.name, party.aliases, party.iso2, party.iso3, party.url,
       party.evidence
ORDER BY party.slug
