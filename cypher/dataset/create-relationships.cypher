// Few nodes are the ends of many rows: their ids stand in a list of their own, and rows name positions in it.
UNWIND $rows AS row
MATCH (from)
WHERE elementId(from) = $ends[row[0]]
MATCH (to)
WHERE elementId(to) = $ends[row[1]]
CREATE (from)-[made:$($type)]->(to)
SET made = row[2]
