// One cross-reference by its id, which begins with the slug of its declaration. Without the hint a scan of the index is
// planned where there are few declarations, and kept for when there are many.
MATCH (declaration:Declaration {slug: head(split(key, " "))})-[reference]->(:Declaration|Organization)
USING INDEX declaration:Declaration(slug)
WHERE declaration.slug + " " + type(reference) + " " + endNode(reference).slug + " " + reference.assertedBy + " " + coalesce(reference.commitment, "")
  + " " + coalesce(reference.start, "") + " " + coalesce(reference.referenceUrl, "") = key
