// A party can turn out to be the other kind. Properties of others are left alone; ours that have gone are null in the row.
UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row[0]
REMOVE node:State:Organization
SET node:$(row[1])
SET node += row[2]
