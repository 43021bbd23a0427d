(startNode(reference) = declaration) = $outgoing
