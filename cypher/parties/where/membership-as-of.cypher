// Days known to be inside; an unknown beginning is not taken for one.
membership.earliest <= $asOf AND (membership.latest IS NULL OR membership.latest >= $asOf)
