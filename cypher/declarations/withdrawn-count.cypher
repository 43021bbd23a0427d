COUNT { (declaration)<-[signed:SIGNED]-() WHERE coalesce(signed.withdrawn, signed.withdrawnBefore) IS NOT NULL }
