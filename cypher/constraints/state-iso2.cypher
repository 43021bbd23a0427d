CREATE INDEX state_iso2 IF NOT EXISTS FOR (node:State) ON (node.iso2)
