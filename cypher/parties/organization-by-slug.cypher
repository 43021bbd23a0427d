MATCH (organization:Organization {slug: $slug})
