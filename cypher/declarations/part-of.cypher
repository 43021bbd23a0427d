MATCH (declaration)-[:PART_OF]->(whole:Declaration)
