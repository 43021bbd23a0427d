MATCH (commitment:Commitment)
WHERE commitment.slug IS NOT NULL
