COUNT { (declaration)-[:MAKES]->() }
