// The declarations of some kinds and of a period; null is no condition.
MATCH (declaration:Declaration)
WHERE declaration.slug IS NOT NULL
  AND ($kinds IS NULL OR declaration.kind IN $kinds)
  AND ($from IS NULL OR declaration.latest >= $from)
  AND ($to IS NULL OR declaration.earliest <= $to)
RETURN declaration.slug
