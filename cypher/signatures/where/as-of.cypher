// Named: signed by the end of that day, for certain (undated ones count from the day by which they are known, or from that of the declaration). Derived: a member on that day.
// Withdrawn from the first day that its date can mean, which a year or month comes before as text does.
// Written with CASE rather than OR: Neo4j would look at memberships first, and join with a scan of all parties (or declarations) afterwards.
CASE size(coalesce(signed.on, signed.onBefore, declaration.earliest))
  WHEN 4 THEN coalesce(signed.on, signed.onBefore) + "-12-31"
  WHEN 7 THEN toString(date(coalesce(signed.on, signed.onBefore)) + duration("P1M") - duration("P1D"))
  ELSE coalesce(signed.on, signed.onBefore, declaration.earliest)
END <= $asOf
  AND CASE WHEN signed.basis = "NAMED" THEN true ELSE EXISTS {
    (party)-[membership:MEMBER_OF {role: "MEMBER"}]->(:Organization {slug: signed.via})
    WHERE membership.earliest <= $asOf AND (membership.latest IS NULL OR membership.latest >= $asOf)
  } END
  AND NOT coalesce(signed.withdrawn <= $asOf, signed.withdrawnBefore <= $asOf, false)
