// The node of the data set is written first, so that a second import waits here until the first has ended.
MERGE (dataset:DataSet {name: $name})
ON CREATE SET dataset.ownedBy = $name
SET dataset.locked = true
REMOVE dataset.locked
RETURN dataset.schemaVersion
