ALL(slug IN $parties WHERE EXISTS { (:Declaration {slug: commitment.declaration})<-[:SIGNED]-(:Party {slug: slug}) })
