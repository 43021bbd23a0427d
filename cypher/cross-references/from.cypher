WITH startNode(reference) AS from
