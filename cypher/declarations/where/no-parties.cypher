NOT EXISTS {
  (declaration)<-[signed:SIGNED]-(party:Party)
  WHERE party.slug IN $noParties AND (NOT $standing OR coalesce(signed.withdrawn, signed.withdrawnBefore) IS NULL)
}
