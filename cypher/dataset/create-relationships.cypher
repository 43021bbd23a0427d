UNWIND $rows AS row
MATCH (from), (to)
WHERE elementId(from) = row[0] AND elementId(to) = row[1]
CREATE (from)-[made:$($type)]->(to)
SET made = row[2]
