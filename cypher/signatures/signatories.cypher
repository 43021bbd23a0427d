// Who stands behind a declaration.
MATCH (declaration)<-[signed:SIGNED]-(party:Party)
