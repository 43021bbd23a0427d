declaration.kind IN $kinds
