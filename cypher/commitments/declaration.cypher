MATCH (declaration:Declaration {slug: commitment.declaration})
