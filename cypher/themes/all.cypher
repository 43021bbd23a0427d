MATCH (theme:Theme)
