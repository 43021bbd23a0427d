// What others attached to nodes that are to be removed.
UNWIND $ids AS id
MATCH (node)-[foreign]-(other)
WHERE elementId(node) = id AND coalesce(foreign.ownedBy, "") <> $name
RETURN coalesce(node.slug, node.name), type(foreign), labels(other), coalesce(other.slug, other.name, elementId(other))
LIMIT 20
