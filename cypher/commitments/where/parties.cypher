// $parties are the declarations that all of them signed.
commitment.declaration IN $parties
