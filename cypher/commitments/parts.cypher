MATCH (commitment)<-[:PART_OF]-(part:Commitment)
