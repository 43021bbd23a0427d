// What declarations say of a body.
// Every kind by name: a parameter instead would make the server look at all relationships.
MATCH (organization)<-[reference:COMPLEMENTS|BUILDS_ON|ENDORSES|REAFFIRMS|CONSISTENT_WITH|GUIDED_BY|ACKNOWLEDGES|SUPPORTS|IMPLEMENTS|FOLLOWS|PROPOSES|ESTABLISHES|COOPERATES_WITH|CITES]-(:Declaration)
