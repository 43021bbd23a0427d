CREATE INDEX declaration_kind IF NOT EXISTS FOR (node:Declaration) ON (node.kind)
