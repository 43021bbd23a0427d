// The bodies a party belongs or belonged to.
MATCH (party)-[membership:MEMBER_OF]->(organization:Organization)
