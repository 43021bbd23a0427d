// Each theme above once, and without a label until then: the ways up to it multiply where themes stand below several others.
COUNT { MATCH (commitment)-[:ADDRESSES]->(:Theme)-[:BROADER*0..]->(above) WITH DISTINCT above WHERE above:Theme AND above.slug IN $allThemes RETURN above } = size($allThemes)
