import { expect, test } from 'vitest';
import { warmUp } from '../../src/server/warm-up.ts';

test('what fails keeps nothing else from being made ready', async () => {
  const asked: (string | null)[] = [];
  await warmUp(
    {
      perform: (_document, name) => {
        asked.push(name);
        return Promise.reject(new Error('no graph'));
      },
      answer: ({ url }) => {
        asked.push(url.pathname + url.search);
        return Promise.reject(new Error('no answer'));
      },
      gate: { running: 0 },
      startThread: () => {
        throw new Error('no thread');
      },
      questions: ['/graphql?first', '/graphql?second'],
    },
    new AbortController().signal,
  );
  expect(asked).toEqual(expect.arrayContaining(['/graphql?first', '/graphql?second', 'RelatedCommitments']));
});
