// Every relationship of a data set begins at one of these.
MATCH (:Theme|Party|Declaration|Commitment)-[owned]->()
WHERE owned.ownedBy = $name
RETURN owned.digest, elementId(owned)
