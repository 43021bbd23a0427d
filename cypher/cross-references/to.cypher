WITH endNode(reference) AS to
