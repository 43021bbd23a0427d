EXISTS { (party)-[membership:MEMBER_OF {role: "MEMBER"}]->(body:Organization)
  WHERE body.slug IN $memberOf AND membership.earliest <= $asOf AND (membership.latest IS NULL OR membership.latest >= $asOf) }
