// The parties that belong or belonged to a body.
MATCH (organization)<-[membership:MEMBER_OF]-(party:Party)
