COUNT { (party)-[:SIGNED]->() } >= $minSignatures
