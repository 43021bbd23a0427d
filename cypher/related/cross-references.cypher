// Every cross-reference by its key, and the commitment its words stand in.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
MATCH (from:Declaration)-[reference:$any($kinds)]->(to:Declaration|Organization)
WHERE coalesce(from.slug, "") <> "" AND coalesce(to.slug, "") <> "" AND reference.assertedBy IS NOT NULL
RETURN from.slug + " " + type(reference) + " " + to.slug + " " + reference.assertedBy + " " + coalesce(reference.commitment, "")
  + " " + coalesce(reference.start, "") + " " + coalesce(reference.referenceUrl, ""),
       type(reference), from.slug, to.slug, reference.assertedBy, reference.commitment
