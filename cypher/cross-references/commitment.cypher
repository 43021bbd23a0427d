// The commitment in whose text the words stand.
MATCH (commitment:Commitment {slug: reference.commitment})
