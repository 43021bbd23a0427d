MATCH (organization:Organization {slug: $slug})
WHERE organization.name IS NOT NULL AND organization.kind IS NOT NULL
