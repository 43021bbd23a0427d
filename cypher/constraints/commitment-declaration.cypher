CREATE INDEX commitment_declaration IF NOT EXISTS FOR (node:Commitment) ON (node.declaration)
