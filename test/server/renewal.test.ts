import { expect, test } from 'vitest';
import type { Revisions } from '../../src/graph/revision.ts';
import { createFreshAnswers } from '../../src/server/freshness/fresh-answers.ts';
import { ResponseCache } from '../../src/server/freshness/response-cache.ts';

const hour = 3_600_000;

/** Answers kept of revision "r", which was confirmed some time ago; probes are counted, and none comes back. */
function openAnswers(age: number) {
  const cache = new ResponseCache(1_000_000);
  cache.keep('key', { status: 200, headers: {}, body: Buffer.from('{}'), revision: 'r' }, 'r');
  let probes = 0;
  const revisions = {
    lastConfirmed: { at: performance.now() - age, revision: 'r' },
    confirm: () => {
      probes++;
      return new Promise(() => undefined);
    },
  } as unknown as Revisions;
  const fresh = createFreshAnswers(cache, revisions, { maxStaleness: hour, serveStaleFor: 0 });
  return {
    find: () => fresh.find('key', () => Promise.reject(new Error('kept already'))),
    probes: () => probes,
  };
}

test('a confirmation that is young serves without a probe', () => {
  const { find, probes } = openAnswers(0.1 * hour);
  expect(find()).toMatchObject({ how: 'kept' });
  expect(probes()).toBe(0);
});

test('one that has half its time behind it serves too, while one probe renews it', () => {
  const { find, probes } = openAnswers(0.6 * hour);
  for (let time = 0; time < 3; time++) expect(find()).toMatchObject({ how: 'kept' });
  expect(probes()).toBe(1);
});

test('one that is too old has to be waited for', () => {
  const { find, probes } = openAnswers(1.1 * hour);
  expect(find()).toBeInstanceOf(Promise);
  expect(probes()).toBe(1);
});
