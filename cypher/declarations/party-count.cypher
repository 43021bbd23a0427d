// Parties behind a declaration, each once, whatever their roles.
COUNT { MATCH (declaration)<-[:SIGNED]-(party:Party) RETURN DISTINCT party }
