CREATE INDEX state_iso3 IF NOT EXISTS FOR (node:State) ON (node.iso3)
