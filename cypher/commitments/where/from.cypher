EXISTS { (made:Declaration {slug: commitment.declaration}) WHERE made.latest >= $from }
