CREATE CONSTRAINT declaration_slug IF NOT EXISTS FOR (node:Declaration) REQUIRE node.slug IS UNIQUE
