ALL(slug IN $signed WHERE EXISTS {
  (party)-[signed:SIGNED]->(:Declaration {slug: slug}) WHERE NOT $standing OR coalesce(signed.withdrawn, signed.withdrawnBefore) IS NULL
})
