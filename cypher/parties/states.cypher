MATCH (state:State)
