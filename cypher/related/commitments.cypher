// Every commitment as relatedness needs it.
// Written with coalesce, which no index answers: until indexes are sampled the planner would read all of one for each row.
MATCH (commitment:Commitment)
WHERE commitment.slug IS NOT NULL AND commitment.text IS NOT NULL
RETURN commitment.slug, commitment.declaration, HEAD(COLLECT { MATCH (commitment)-[:PART_OF]->(whole:Commitment) RETURN whole.slug }),
       commitment.heading, commitment.text, COLLECT { MATCH (commitment)-[:ADDRESSES]->(theme:Theme) WHERE coalesce(theme.slug, "") <> "" RETURN theme.slug }
ORDER BY commitment.slug
