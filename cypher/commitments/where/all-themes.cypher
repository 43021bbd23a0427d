// Each of $allThemes is a theme asked for and all below it. Written with coalesce, which no index answers: the planner would begin there and join.
ALL(below IN $allThemes WHERE EXISTS { (commitment)-[:ADDRESSES]->(theme:Theme) WHERE coalesce(theme.slug, "") IN below })
