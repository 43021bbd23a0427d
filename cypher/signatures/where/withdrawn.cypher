// Whether a withdrawal is recorded, whatever its day.
(coalesce(signed.withdrawn, signed.withdrawnBefore) IS NOT NULL) = $withdrawn
