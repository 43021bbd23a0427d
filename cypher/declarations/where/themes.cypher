// $themes are those asked for and all below them. Written with coalesce, which no index answers: the planner would begin there and join.
EXISTS { (declaration)-[:ADDRESSES]->(addressed:Theme) WHERE coalesce(addressed.slug, "") IN $themes }
