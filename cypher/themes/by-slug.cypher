MATCH (theme:Theme {slug: $slug})
