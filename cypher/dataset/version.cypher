MATCH (dataset:DataSet {name: $name})
RETURN dataset.schemaVersion
