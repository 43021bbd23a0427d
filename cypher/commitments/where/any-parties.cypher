// $anyParties are the declarations that at least one of them signed.
commitment.declaration IN $anyParties
