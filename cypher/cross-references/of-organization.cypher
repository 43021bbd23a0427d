// What declarations say of a body.
MATCH (organization)<-[reference:$any($kinds)]-(:Declaration)
