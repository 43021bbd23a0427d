COUNT { (state)-[:SIGNED]->() } >= $minSignatures
