// Every relationship of a data set begins at one of these.
MATCH (:Theme|Party|Declaration|Commitment)-[owned]->()
WHERE owned.ownedBy = $name
RETURN elementId(owned), owned.key, owned.digest
