ALL(slug IN $signed WHERE EXISTS { (party)-[:SIGNED]->(:Declaration {slug: slug}) })
