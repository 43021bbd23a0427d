EXISTS { (made:Declaration {slug: commitment.declaration}) WHERE made.kind IN $kinds }
