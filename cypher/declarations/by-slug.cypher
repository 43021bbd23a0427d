MATCH (declaration:Declaration {slug: $slug})
