// $noParties are the declarations that at least one of them signed.
NOT coalesce(commitment.declaration, "") IN $noParties
