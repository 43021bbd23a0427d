// Every commitment, its parts included.
MATCH (commitment:Commitment)
WHERE commitment.slug IS NOT NULL AND commitment.text IS NOT NULL AND commitment.declaration IS NOT NULL AND commitment.evidence IS NOT NULL
RETURN commitment.slug, commitment.declaration, COLLECT { MATCH (commitment)-[:PART_OF]->(whole:Commitment) RETURN whole.slug },
       commitment.ordinal, commitment.heading, commitment.text, commitment.evidence
ORDER BY commitment.slug
