MATCH (commitment:Commitment {slug: $slug})
