// Who withdrew all its signatures does not stand behind it.
ALL(slug IN $parties WHERE EXISTS {
  (declaration)<-[signed:SIGNED]-(:Party {slug: slug}) WHERE NOT $standing OR coalesce(signed.withdrawn, signed.withdrawnBefore) IS NULL
})
