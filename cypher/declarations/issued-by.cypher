// The bodies that issued a declaration.
MATCH (declaration)-[issue:ISSUED_BY]->(organization:Organization)
