// Who issued what.
MATCH (declaration:Declaration)-[:ISSUED_BY]->(body:Organization)
RETURN declaration.slug, body.slug
