HEAD(COLLECT { MATCH (made:Declaration {slug: commitment.declaration}) RETURN made.earliest })
