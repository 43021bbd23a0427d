// The top-level commitments a declaration makes, in its own order.
MATCH (declaration)-[:MAKES]->(commitment:Commitment)
