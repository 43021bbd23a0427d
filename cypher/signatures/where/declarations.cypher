declaration.slug IN $declarations
