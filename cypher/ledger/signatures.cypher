// Every signature, in groups that share all but the party and the day, or that by which it is known; an empty day is unknown.
// Put together declaration by declaration: groups over the whole graph would be looked up with every signature.
MATCH (declaration:Declaration)
CALL (declaration) {
  MATCH (declaration)<-[signed:SIGNED]-(party:Party)
  RETURN signed.basis AS basis, signed.role AS role, signed.via AS via, signed.reservation IS NOT NULL AS reserved, coalesce(signed.withdrawn, signed.withdrawnBefore) AS withdrawn, collect(coalesce(party.slug, "")) AS parties,
         collect(coalesce(signed.on, signed.onBefore, "")) AS days
}
RETURN declaration.slug, basis, role, via, reserved, withdrawn, parties, days
