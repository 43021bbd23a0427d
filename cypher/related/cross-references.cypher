// Every cross-reference by its key, and the commitment its words stand in.
MATCH (from:Declaration)-[reference:$any($kinds)]->(to:Declaration|Organization)
WHERE from.slug IS NOT NULL AND to.slug IS NOT NULL AND reference.assertedBy IS NOT NULL
RETURN from.slug + " " + type(reference) + " " + to.slug + " " + reference.assertedBy + " " + coalesce(reference.commitment, "")
  + " " + coalesce(reference.start, "") + " " + coalesce(reference.referenceUrl, ""),
       type(reference), from.slug, to.slug, reference.assertedBy, reference.commitment
