// Every cross-reference by its key, and the commitment its words stand in.
// Written with coalesce, which no index answers: the planner would begin with one at either end and join.
// Every kind by name: a parameter instead would make the server look at all relationships.
MATCH (from:Declaration)-[reference:COMPLEMENTS|BUILDS_ON|ENDORSES|REAFFIRMS|CONSISTENT_WITH|GUIDED_BY|ACKNOWLEDGES|SUPPORTS|IMPLEMENTS|FOLLOWS|PROPOSES|ESTABLISHES|COOPERATES_WITH|CITES]->(to:Declaration|Organization)
WHERE coalesce(from.slug, "") <> "" AND coalesce(to.slug, "") <> "" AND reference.assertedBy IS NOT NULL
RETURN from.slug + " " + type(reference) + " " + to.slug + " " + reference.assertedBy + " " + coalesce(reference.commitment, "")
  + " " + coalesce(reference.start, "") + " " + coalesce(reference.referenceUrl, ""),
       type(reference), from.slug, to.slug, reference.assertedBy, reference.commitment
