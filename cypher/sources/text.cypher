// The whole texts of stored documents.
MATCH (source:Source)
WHERE source.slug IN $slugs
RETURN source.slug, source.text
