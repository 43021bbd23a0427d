// The whole text of one stored document.
MATCH (source:Source {slug: $slug})
RETURN source.text
