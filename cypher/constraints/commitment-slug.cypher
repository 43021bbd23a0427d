CREATE CONSTRAINT commitment_slug IF NOT EXISTS FOR (node:Commitment) REQUIRE node.slug IS UNIQUE
