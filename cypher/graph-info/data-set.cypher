// The data set that stands in the graph, and what it counts.
MATCH (data:DataSet)
RETURN data.name, data.version, data.title, data.description, data.licence, data.coverage,
       COUNT { (:Declaration) }, COUNT { (d:Declaration) WHERE d.catalogued }, COUNT { (:Commitment) }, COUNT { (:State) },
       COUNT { (:Organization) }, COUNT { (:Theme) }, COUNT { ()-[:SIGNED]->() }
ORDER BY data.name
