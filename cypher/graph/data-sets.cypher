// The data sets in the graph and the versions of their shape.
MATCH (set:DataSet)
RETURN set.name, set.schemaVersion
ORDER BY set.name
