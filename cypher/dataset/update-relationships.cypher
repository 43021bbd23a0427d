UNWIND $rows AS row
MATCH ()-[changed]->()
WHERE elementId(changed) = row[0]
SET changed += row[1]
