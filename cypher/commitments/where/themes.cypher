// $themes are those asked for and all below them. Written with coalesce, which no index answers: the planner would begin there and join.
EXISTS { (commitment)-[:ADDRESSES]->(theme:Theme) WHERE coalesce(theme.slug, "") IN $themes }
