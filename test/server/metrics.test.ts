import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { metricsOf, valueIn } from '../support/metric.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

const app = await openApp(sharedNeo4j());

it('counts requests by route and status, and tells kept answers from made ones', async () => {
  await app.ask('{ a: __typename }');
  await app.ask('{ a: __typename }');
  await fetch(`${app.url}/nothing/here`);
  const text = await metricsOf(app.url);
  expect(valueIn(text, 'signatory_answers_total{how="made"}')).toBe(1);
  expect(valueIn(text, 'signatory_answers_total{how="kept"}')).toBe(1);
  expect(valueIn(text, 'signatory_requests_total{route="/graphql",status="200"}')).toBe(2);
  expect(valueIn(text, 'signatory_requests_total{route="/",status="404"}')).toBe(1);
  expect(valueIn(text, 'signatory_cache_entries')).toBe(1);
  expect(valueIn(text, 'signatory_cache_bytes')).toBeGreaterThan(0);
  expect(valueIn(text, 'signatory_probes')).toBeGreaterThanOrEqual(2);
});

it('has every series that the dashboard shows', async () => {
  const dashboard = readFileSync(new URL('../../docs/grafana/signatory.json', import.meta.url), 'utf8');
  const shown = new Set(dashboard.match(/\b(?:signatory|nodejs|process)_[a-z0-9_]+/g));
  const text = await metricsOf(app.url);
  const known = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  const missing = [...shown].filter((name) => !known.has(name) && !known.has(name.replace(/_bucket$/, '')));
  expect(missing).toEqual([]);
});

it('types as counters what only grows, whatever its name', async () => {
  const text = await metricsOf(app.url);
  for (const name of ['probes', 'gate_shed', 'aside_shed', 'revision_changes'])
    expect(text).toContain(`# TYPE signatory_${name} counter`);
  // Read twice, it is the same figure and not the sum of both.
  const changes = valueIn(text, 'signatory_revision_changes');
  expect(valueIn(await metricsOf(app.url), 'signatory_revision_changes')).toBe(changes);
});
