CREATE INDEX declaration_earliest IF NOT EXISTS FOR (node:Declaration) ON (node.earliest)
