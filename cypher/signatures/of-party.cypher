// What a party stands behind.
MATCH (party)-[signed:SIGNED]->(declaration:Declaration)
