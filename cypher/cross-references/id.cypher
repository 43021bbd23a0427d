startNode(reference).slug + " " + type(reference) + " " + endNode(reference).slug + " " + reference.assertedBy + " " + coalesce(reference.start, 0)
