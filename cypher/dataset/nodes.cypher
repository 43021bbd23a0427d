// Everything under our labels, whoever owns it: what others own must not stand in the way.
MATCH (node:DataSet|Source|Theme|Party|State|Organization|Declaration|Commitment)
RETURN elementId(node), labels(node), CASE WHEN node:DataSet THEN node.name ELSE node.slug END, node.ownedBy, node.digest
