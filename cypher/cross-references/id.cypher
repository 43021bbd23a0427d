startNode(reference).slug + " " + type(reference) + " " + endNode(reference).slug + " " + reference.assertedBy + " " + coalesce(reference.commitment, "")
  + " " + coalesce(reference.start, "") + " " + coalesce(reference.referenceUrl, "")
