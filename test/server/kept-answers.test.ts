import { expect, test } from 'vitest';
import { keptForGood } from '../../src/server/freshness/kept-for-good.ts';
import { KeptAnswer } from '../../src/server/freshness/response-cache.ts';

test('an answer is compressed once, whoever asks meanwhile', async () => {
  let grown = 0;
  const answer = { status: 200, headers: {}, body: Buffer.alloc(5_000), revision: 'r' };
  const kept = new KeptAnswer(answer, 'r', () => grown++);
  const forms = await Promise.all([kept.form('br'), kept.form('br'), kept.form('br')]);
  expect(new Set(forms).size).toBe(1);
  expect(grown).toBe(1);
  expect(kept.ready('br')).toBe(forms[0]);
});

test('what is kept for good is made once, and again only where it failed', async () => {
  let made = 0;
  const kept = keptForGood(async () => {
    if (++made === 1) throw new Error('too many open files');
    return { headers: {}, body: Buffer.from('good') };
  });
  await expect(kept()).rejects.toThrow('too many open files');
  expect(await kept()).toBe(await kept());
  expect(made).toBe(2);
});
