import { expect, test } from 'vitest';
import { readFirstQuestions } from '../../src/server/first-questions.ts';
import { warmUp } from '../../src/server/warm-up.ts';
import { metricsOf, valueIn } from '../support/metric.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

test('what fails keeps nothing else from being made ready', async () => {
  const asked: (string | null)[] = [];
  await warmUp(
    {
      perform: (_document, name) => {
        asked.push(name);
        return Promise.reject(new Error('no graph'));
      },
      ask: ({ url }) => {
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

test('what pages ask is kept for them', async () => {
  const app = await openApp(sharedNeo4j());
  await app.warmUp();
  const headers = { accept: 'application/graphql-response+json, application/json;q=0.9' };
  for (const question of readFirstQuestions())
    expect((await fetch(new URL(question, app.url), { headers })).status).toBe(200);
  const metrics = await metricsOf(app.url);
  expect(valueIn(metrics, 'signatory_answers_total{how="kept"}')).toBe(readFirstQuestions().length);
});
