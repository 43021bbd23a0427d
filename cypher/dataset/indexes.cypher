// The indexes that are there, those of constraints among them, and what they are of.
SHOW INDEXES YIELD name, type, labelsOrTypes, properties
RETURN name, type, coalesce(labelsOrTypes, []), coalesce(properties, [])
