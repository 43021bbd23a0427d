import { expect, test } from 'vitest';
import type { Revisions } from '../../src/graph/revision.ts';
import { createFreshAnswers } from '../../src/server/freshness/fresh-answers.ts';
import { ResponseCache } from '../../src/server/freshness/response-cache.ts';

/** Answers to one question about a graph whose revision is told by hand; each waits until it is let through. */
function openAnswers() {
  let revision = 'before';
  const made: (() => void)[] = [];
  const revisions = { lastConfirmed: undefined, confirm: async () => revision } as unknown as Revisions;
  const fresh = createFreshAnswers(new ResponseCache(1_000_000), revisions, {
    maxStaleness: 0,
    serveStaleFor: 0,
  });
  const make = async () => {
    const answer = { status: 200, headers: {}, body: Buffer.from('{}'), revision };
    await new Promise<void>((resolve) => made.push(resolve));
    return answer;
  };
  return {
    made,
    commit: () => {
      revision = 'after';
    },
    /** The revisions that so many who ask at once get; `made` lets them through. */
    ask: (count: number) =>
      Promise.all(
        Array.from({ length: count }, async () => {
          const found = await fresh.find('key', make);
          return found.how === 'made' ? found.answer.revision : found.kept.revision;
        }),
      ),
  };
}

/** What has begun has no more to wait for than promises that are settled. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('equal requests that come together are answered once, at first and after a commit', async () => {
  const { made, commit, ask } = openAnswers();
  for (const [times, revision] of [
    [1, 'before'],
    [2, 'after'],
  ] as const) {
    const all = ask(20);
    await settled();
    expect(made).toHaveLength(times);
    made.at(-1)?.();
    expect(new Set(await all)).toEqual(new Set([revision]));
    commit();
  }
});

test('who asks after a commit gets nothing that was begun before it, and one answer serves them all', async () => {
  const { made, commit, ask } = openAnswers();
  const first = ask(1);
  commit();
  const all = ask(20);
  made[0]?.();
  expect(await first).toEqual(['before']);
  await settled();
  expect(made).toHaveLength(2);
  made[1]?.();
  expect(new Set(await all)).toEqual(new Set(['after']));
});
