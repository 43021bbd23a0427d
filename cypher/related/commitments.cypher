// Every commitment as relatedness needs it.
MATCH (commitment:Commitment)
WHERE commitment.slug IS NOT NULL AND commitment.text IS NOT NULL
RETURN commitment.slug, commitment.declaration, HEAD(COLLECT { MATCH (commitment)-[:PART_OF]->(whole:Commitment) RETURN whole.slug }),
       commitment.heading, commitment.text, COLLECT { MATCH (commitment)-[:ADDRESSES]->(theme:Theme) WHERE theme.slug IS NOT NULL RETURN theme.slug }
ORDER BY commitment.slug
