// The stored documents, without their text.
MATCH (source:Source)
WHERE source.slug IS NOT NULL AND source.title IS NOT NULL AND source.licence IS NOT NULL AND source.sha256 IS NOT NULL
RETURN source.slug, source.title, source.publisher, source.url, source.licence, source.sha256
ORDER BY source.slug
