EXISTS { (made:Declaration {slug: commitment.declaration}) WHERE made.earliest <= $to }
