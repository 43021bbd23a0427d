MATCH (state:State {slug: $slug})
