MATCH (:Theme|Party|Declaration|Commitment)-[owned]->()
WHERE owned.ownedBy = $was
SET owned.ownedBy = $name
RETURN count(owned)
