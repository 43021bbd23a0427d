MATCH (declaration:Declaration)
