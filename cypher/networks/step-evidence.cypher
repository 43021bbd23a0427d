// What the steps of a path rest on; of several edges of a kind the one with the first words.
UNWIND range(0, size($steps) - 1) AS place
WITH place, $steps[place] AS step
MATCH (from:Party|Declaration {slug: step.from})-[edge:$any([step.kind])]->(to:Declaration|Organization {slug: step.to})
WITH place, edge
ORDER BY place, coalesce(edge.start, 0), edge.role
RETURN place, edge.quote, edge.source, edge.spans, edge.referenceTitle, edge.referenceUrl, edge.referenceRetrieved,
       edge.moreReferences, edge.confidence, edge.evidenceNote
