// Every commitment as relatedness needs it.
MATCH (commitment:Commitment)
RETURN commitment.slug, commitment.declaration, HEAD(COLLECT { MATCH (commitment)-[:PART_OF]->(whole:Commitment) RETURN whole.slug }),
       commitment.heading, commitment.text, COLLECT { MATCH (commitment)-[:ADDRESSES]->(theme:Theme) RETURN theme.slug }
ORDER BY commitment.slug
