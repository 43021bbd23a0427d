MATCH (declaration:Declaration)
WHERE declaration.slug IS NOT NULL
