// What others put there and lacks what the API always tells is left out.
MATCH (commitment:Commitment)
WHERE commitment.slug IS NOT NULL AND commitment.text IS NOT NULL AND commitment.ordinal IS NOT NULL AND commitment.declaration IS NOT NULL
