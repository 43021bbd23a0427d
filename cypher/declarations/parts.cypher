MATCH (declaration)<-[:PART_OF]-(part:Declaration)
