// Named: signed by that day (undated ones count from the day by which they are known, or from that of the declaration). Derived: a member on that day.
coalesce(signed.on, signed.onBefore, declaration.earliest) <= $asOf
  AND (signed.basis = "NAMED" OR EXISTS {
    (party)-[membership:MEMBER_OF {role: "MEMBER"}]->(:Organization {slug: signed.via})
    WHERE membership.earliest <= $asOf AND (membership.latest IS NULL OR membership.latest >= $asOf)
  })
