CREATE INDEX declaration_latest IF NOT EXISTS FOR (node:Declaration) ON (node.latest)
