import { expect, test } from 'vitest';
import type { Gate } from '../../src/server/gate.ts';
import { warmUp } from '../../src/server/warm-up.ts';

test('what fails keeps nothing else from being made ready', async () => {
  const asked: (string | null)[] = [];
  await warmUp(
    (_, name) => {
      asked.push(name);
      return Promise.reject(new Error('no graph'));
    },
    { running: 0 } as Gate,
    new AbortController().signal,
    () => {
      throw new Error('no thread');
    },
  );
  expect(asked).toContain('RelatedCommitments');
});
