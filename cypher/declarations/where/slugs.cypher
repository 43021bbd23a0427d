declaration.slug IN $slugs
