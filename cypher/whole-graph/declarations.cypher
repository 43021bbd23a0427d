// Every declaration with what its own properties rest on.
MATCH (declaration:Declaration)
WHERE declaration.slug IS NOT NULL AND declaration.title IS NOT NULL AND declaration.kind IS NOT NULL AND declaration.status IS NOT NULL
RETURN declaration.slug, declaration.title, declaration.titleEvidence, declaration.shortTitle, declaration.aliases, declaration.kind,
       declaration.status, declaration.catalogued, declaration.edtf, declaration.dateEvidence, declaration.url, declaration.summary,
       COLLECT { MATCH (declaration)-[:PART_OF]->(whole:Declaration) RETURN whole.slug ORDER BY whole.slug }
ORDER BY declaration.slug
