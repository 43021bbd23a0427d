// What is said between a declaration and others, in both directions.
MATCH (declaration)-[reference:$any($kinds)]-(:Declaration|Organization)
