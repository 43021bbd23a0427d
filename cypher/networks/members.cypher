// Who belongs or belonged to what.
MATCH (party:Party)-[:MEMBER_OF]->(body:Organization)
RETURN DISTINCT party.slug, body.slug
