COUNT { (declaration)<-[:SIGNED]-() } >= $minSignatories
