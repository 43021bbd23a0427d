signed.basis IN $basis
