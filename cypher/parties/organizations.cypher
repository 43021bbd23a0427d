// What others put there and lacks what the API always tells is left out.
MATCH (organization:Organization)
WHERE organization.slug IS NOT NULL AND organization.name IS NOT NULL AND organization.kind IS NOT NULL
