NOT EXISTS {
  (party)-[signed:SIGNED]->(declaration:Declaration)
  WHERE declaration.slug IN $notSigned AND (NOT $standing OR coalesce(signed.withdrawn, signed.withdrawnBefore) IS NULL)
}
