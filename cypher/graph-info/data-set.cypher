// The data sets that stand in the graph, and what it counts: no row where there are none. What has one label at one end is in
// Neo4j's count store, what has two has to be gone through: so signatures are counted from either end, of which the smaller
// count leaves out what others sign or are signed by. Kinds are written out, for a parameter is not looked up there either.
MATCH (data:DataSet)
WHERE data.name IS NOT NULL AND data.version IS NOT NULL AND data.licence IS NOT NULL
WITH data ORDER BY data.name
WITH collect([data.name, data.version, data.title, data.description, data.licence, data.coverage]) AS sets
WHERE size(sets) > 0
RETURN sets, {
  declarations: COUNT { (d:Declaration) WHERE d.slug IS NOT NULL },
  catalogued: COUNT { (d:Declaration) WHERE d.slug IS NOT NULL AND d.catalogued },
  commitments: COUNT { (:Commitment) },
  states: COUNT { (s:State) WHERE s.slug IS NOT NULL },
  organizations: COUNT { (o:Organization) WHERE o.slug IS NOT NULL },
  themes: COUNT { (t:Theme) WHERE t.slug IS NOT NULL },
  signedByParties: COUNT { (:Party)-[:SIGNED]->() },
  signedDeclarations: COUNT { ()-[:SIGNED]->(:Declaration) },
  crossReferences: COUNT { (:Declaration)-[:COMPLEMENTS|BUILDS_ON|ENDORSES|REAFFIRMS|CONSISTENT_WITH|GUIDED_BY|ACKNOWLEDGES|SUPPORTS|IMPLEMENTS|FOLLOWS|PROPOSES|ESTABLISHES|COOPERATES_WITH|CITES]->() }
}
