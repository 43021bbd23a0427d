EXISTS { (declaration)-[:ADDRESSES]->(:Theme)-[:BROADER*0..]->(above:Theme) WHERE above.slug IN $themes }
