MATCH (organization)<-[:ISSUED_BY]-(declaration:Declaration)
