// Named: signed by that day, or undated in a declaration of that day or before. Derived: a member on that day.
coalesce(signed.on, declaration.earliest) <= $asOf
  AND (signed.basis = "NAMED" OR EXISTS {
    (party)-[membership:MEMBER_OF {role: "MEMBER"}]->(:Organization {slug: signed.via})
    WHERE membership.earliest <= $asOf AND (membership.latest IS NULL OR membership.latest >= $asOf)
  })
