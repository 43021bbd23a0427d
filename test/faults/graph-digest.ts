import { createHash } from 'node:crypto';
import type { Driver } from 'neo4j-driver';

/** A digest over every node and every relationship with all their properties, whatever order they come in. */
export async function graphDigest(driver: Driver): Promise<string> {
  const nodes = await driver.executeQuery(
    'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties',
  );
  const edges = await driver.executeQuery(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties, coalesce(a.slug, a.name) AS a, coalesce(b.slug, b.name) AS b',
  );
  const lines = [...nodes.records, ...edges.records].map((record) => stable(record.toObject()));
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${key}:${stable(item)}`).join()}}`;
}
