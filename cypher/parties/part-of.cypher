MATCH (organization)-[:PART_OF]->(whole:Organization)
