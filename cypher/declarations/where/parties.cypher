ALL(slug IN $parties WHERE EXISTS { (declaration)<-[:SIGNED]-(:Party {slug: slug}) })
