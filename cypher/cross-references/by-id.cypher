// One cross-reference by its id, which begins with the slug of its declaration.
MATCH (:Declaration {slug: head(split(key, " "))})-[reference]->(:Declaration|Organization)
WHERE startNode(reference).slug + " " + type(reference) + " " + endNode(reference).slug + " " + reference.assertedBy + " " + coalesce(reference.commitment, "")
  + " " + coalesce(reference.start, "") + " " + coalesce(reference.referenceUrl, "") = key
