// What is said between a declaration and others, in both directions.
// Every kind by name: a parameter instead would make the server look at all relationships.
MATCH (declaration)-[reference:COMPLEMENTS|BUILDS_ON|ENDORSES|REAFFIRMS|CONSISTENT_WITH|GUIDED_BY|ACKNOWLEDGES|SUPPORTS|IMPLEMENTS|FOLLOWS|PROPOSES|ESTABLISHES|COOPERATES_WITH|CITES]-(:Declaration|Organization)
