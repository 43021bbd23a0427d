// The constraints that are there, of others too: what they forbid, an import cannot write.
SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties
RETURN name, coalesce(labelsOrTypes, []), coalesce(properties, [])
