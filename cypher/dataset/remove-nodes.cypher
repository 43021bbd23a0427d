UNWIND $ids AS id
MATCH (node)
WHERE elementId(node) = id
DELETE node
