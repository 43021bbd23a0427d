// $suchDeclarations are those of the kinds and the period asked for.
commitment.declaration IN $suchDeclarations
