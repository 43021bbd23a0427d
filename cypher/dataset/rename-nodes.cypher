// The node of the data set comes first, so that an import under either name waits here.
MATCH (dataset:DataSet {name: $was})
SET dataset.name = $name, dataset.ownedBy = $name
WITH dataset
MATCH (node:Source|Theme|Party|State|Organization|Declaration|Commitment)
WHERE node.ownedBy = $was
SET node.ownedBy = $name
RETURN count(node)
