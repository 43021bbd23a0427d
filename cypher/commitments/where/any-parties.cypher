EXISTS { (:Declaration {slug: commitment.declaration})<-[:SIGNED]-(party:Party) WHERE party.slug IN $anyParties }
