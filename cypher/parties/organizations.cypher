MATCH (organization:Organization)
