NOT EXISTS { (party)-[:SIGNED]->(declaration:Declaration) WHERE declaration.slug IN $notSigned }
