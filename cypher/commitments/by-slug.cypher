MATCH (commitment:Commitment {slug: $slug})
WHERE commitment.text IS NOT NULL AND commitment.ordinal IS NOT NULL AND commitment.declaration IS NOT NULL
