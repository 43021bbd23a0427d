// The stored documents, without their text.
MATCH (source:Source)
RETURN source.slug, source.title, source.publisher, source.url, source.licence, source.sha256
ORDER BY source.slug
