party.slug IN $parties
