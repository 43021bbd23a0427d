// Every signature, in groups that share all but the party and the day; an empty day is unknown.
MATCH (declaration:Declaration)<-[signed:SIGNED]-(party:Party)
RETURN declaration.slug, signed.basis, signed.role, signed.via, collect(party.slug), collect(coalesce(signed.on, ""))
