// What the steps of a path rest on; of several edges of a kind the one that lasts longest, then the one with the first words.
UNWIND range(0, size($steps) - 1) AS place
WITH place, $steps[place] AS step
MATCH (from:Party|Declaration {slug: step.from})-[edge:$any([step.kind])]->(to:Declaration|Organization {slug: step.to})
WITH place, edge
ORDER BY place, coalesce(edge.latest, edge.withdrawn, edge.withdrawnBefore) DESC, coalesce(edge.start, 0), edge.role
RETURN place, edge.role, coalesce(edge.latest, edge.withdrawn, edge.withdrawnBefore),
       edge {.quote, .source, .spans, .referenceTitle, .referenceUrl, .referenceRetrieved, .moreReferences, .confidence, .evidenceNote}
