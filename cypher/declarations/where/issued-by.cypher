EXISTS { (declaration)-[:ISSUED_BY]->(body:Organization) WHERE body.slug IN $issuedBy }
