UNWIND $ids AS id
MATCH (from)-[stale]->(to)
WHERE elementId(stale) = id
RETURN id, type(stale), labels(from), from.slug, labels(to), to.slug, properties(stale)
