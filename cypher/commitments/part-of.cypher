MATCH (commitment)-[:PART_OF]->(whole:Commitment)
