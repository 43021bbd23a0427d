import type { Driver } from 'neo4j-driver';

/** Everything in a database, as sorted lines: nodes with labels and properties, relationships with both ends. */
export async function graphContents(driver: Driver): Promise<string[]> {
  const { records } = await driver.executeQuery(
    `MATCH (node) RETURN labels(node) AS labels, properties(node) AS properties, NULL AS type, NULL AS from, NULL AS to
     UNION ALL
     MATCH (a)-[relationship]->(b)
     RETURN NULL AS labels, properties(relationship) AS properties, type(relationship) AS type,
            coalesce(a.slug, a.name) AS from, coalesce(b.slug, b.name) AS to`,
  );
  return records.map((record) => stable(record.toObject())).sort();
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
