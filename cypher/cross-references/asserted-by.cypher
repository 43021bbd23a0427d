// The declaration whose words say so.
MATCH (assertedBy:Declaration {slug: reference.assertedBy})
