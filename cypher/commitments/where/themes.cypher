// Each theme above once: the ways up to it multiply where themes stand below several others.
EXISTS { MATCH (commitment)-[:ADDRESSES]->(:Theme)-[:BROADER*0..]->(above:Theme) WITH DISTINCT above WHERE above.slug IN $themes RETURN above }
