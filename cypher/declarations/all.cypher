// What others put there without a slug is left out.
MATCH (declaration:Declaration)
WHERE declaration.slug IS NOT NULL
