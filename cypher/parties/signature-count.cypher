COUNT { (party)-[:SIGNED]->() }
