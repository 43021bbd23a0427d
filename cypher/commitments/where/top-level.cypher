EXISTS { ()-[:MAKES]->(commitment) } = $topLevel
