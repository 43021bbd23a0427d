UNWIND $rows AS row
CREATE (node:$(row[1]))
SET node = row[2]
RETURN row[0], elementId(node)
