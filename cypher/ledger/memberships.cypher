// Who was a member of what, from when to when.
MATCH (party:Party)-[membership:MEMBER_OF {role: "MEMBER"}]->(body:Organization)
RETURN party.slug, body.slug, membership.earliest, membership.latest
