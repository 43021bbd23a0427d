// Every commitment, its parts included.
MATCH (commitment:Commitment)
RETURN commitment.slug, commitment.declaration, COLLECT { MATCH (commitment)-[:PART_OF]->(whole:Commitment) RETURN whole.slug },
       commitment.ordinal, commitment.heading, commitment.text, commitment.evidence
ORDER BY commitment.slug
