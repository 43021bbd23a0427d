EXISTS { (declaration)<-[:SIGNED]-(party:Party) WHERE party.slug IN $anyParties }
