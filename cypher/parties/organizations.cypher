MATCH (organization:Organization)
WHERE organization.slug IS NOT NULL
