/**
 * Statements of the kinds that Signatory runs, on an empty database that is thrown away. They are run
 * before the class archive is written, so that the classes of Cypher, of constraints and of full-text indexes
 * are in it: without them the first statements after a start take seconds.
 */
export const TRAINING: readonly string[] = [
  'RETURN 1',
  'CREATE CONSTRAINT trained IF NOT EXISTS FOR (n:Trained) REQUIRE n.slug IS UNIQUE',
  'CREATE INDEX trained_name IF NOT EXISTS FOR (n:Trained) ON (n.name)',
  'CREATE INDEX trained_on IF NOT EXISTS FOR ()-[r:KNOWS]-() ON (r.on)',
  `CREATE FULLTEXT INDEX trained_text IF NOT EXISTS FOR (n:Trained) ON EACH [n.name]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-folding' } }`,
  'CALL db.awaitIndexes()',
  `UNWIND [{ slug: 'a', name: 'Älpha' }, { slug: 'b', name: 'beta' }] AS row
   MERGE (n:Trained { slug: row.slug }) SET n += row, n:$('Also') REMOVE n.old`,
  `UNWIND [['a', 'b', 'KNOWS', 2001]] AS row
   MATCH (a:Trained { slug: row[0] }), (b:Trained { slug: row[1] })
   CREATE (a)-[r:$(row[2])]->(b) SET r.on = date({ year: row[3] }), r.quotes = ['x']`,
  `MATCH (a:Trained) WHERE a.slug IN ['a'] AND NOT a.name STARTS WITH 'z' AND a.name CONTAINS 'l'
   OPTIONAL MATCH (a)-[r:$any(['KNOWS'])]-(b)
   RETURN a, a { .slug, elementId: elementId(a) } AS fields, [(a)-[:KNOWS]->(c) WHERE c.slug > 'a' | [c.slug, type(r)]],
     count(r), collect(DISTINCT b.name), COUNT { (a)--() }, EXISTS { (a)-->(:Trained) }
   ORDER BY a.name DESC SKIP 0 LIMIT 10`,
  `MATCH (a:Trained { slug: 'a' })
   CALL (a) { MATCH (a)-[r]-(b) WITH b, r ORDER BY b.slug LIMIT 5 RETURN collect({ slug: b.slug, on: r.on }) AS near }
   RETURN coalesce(a.old, 'none'), near, size(near), COLLECT { MATCH (a)--(c) RETURN c.slug }`,
  `MATCH (a:Trained)-[:KNOWS]->(b)<-[:KNOWS]-(c) WHERE a.slug < c.slug
   WITH a, c, count(b) AS shared WHERE shared >= 2 RETURN a.slug, c.slug, shared ORDER BY shared DESC, a.slug`,
  "MATCH p = shortestPath((a:Trained { slug: 'a' })-[*..6]-(b:Trained { slug: 'b' })) RETURN nodes(p), length(p)",
  "CALL db.index.fulltext.queryNodes('trained_text', 'alpha~ OR be*') YIELD node, score RETURN node.slug, score",
  'MATCH (n) RETURN labels(n), count(*)',
  'MATCH ()-[r]->() RETURN type(r), count(*), properties(r), keys(r)',
  'EXPLAIN MATCH (n:Trained) RETURN n',
  'SHOW INDEXES YIELD name, state, type',
  'SHOW CONSTRAINTS YIELD name',
  'SHOW TRANSACTIONS YIELD transactionId, currentQuery',
  'SHOW DATABASES YIELD name, currentStatus',
  'CALL dbms.components() YIELD name, versions, edition RETURN *',
  'MATCH (n:Trained) DETACH DELETE n',
];
