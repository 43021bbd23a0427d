ALL(slug IN $signed WHERE EXISTS { (state)-[:SIGNED]->(:Declaration {slug: slug}) })
