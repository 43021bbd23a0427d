(signed.reservation IS NOT NULL) = $hasReservation
