MATCH (commitment:Commitment)
