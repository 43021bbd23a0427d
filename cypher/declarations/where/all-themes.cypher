// Each of $allThemes is a theme asked for and all below it. Written with coalesce, which no index answers: the planner would begin there and join.
ALL(wanted IN $allThemes WHERE EXISTS { (declaration)-[:ADDRESSES]->(addressed:Theme) WHERE coalesce(addressed.slug, "") IN wanted })
