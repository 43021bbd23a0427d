COUNT { (declaration)<-[:SIGNED]-() }
