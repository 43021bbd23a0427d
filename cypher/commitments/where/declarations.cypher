commitment.declaration IN $declarations
