CREATE CONSTRAINT organization_slug IF NOT EXISTS FOR (node:Organization) REQUIRE node.slug IS UNIQUE
