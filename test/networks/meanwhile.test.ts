import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { answered, testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

test('lookups are answered while a network is being measured', async () => {
  const { ask } = await testApi(sharedNeo4j());
  const handOver = vi.spyOn(Worker.prototype, 'postMessage');
  onTestFinished(() => handOver.mockRestore());
  const order: string[] = [];
  // Measuring takes as long as the test wants it to: what its thread is sent is held back.
  const begin = new Promise<() => void>((resolve) => {
    handOver.mockImplementationOnce(function (this: Worker, task) {
      resolve(() => this.postMessage(task));
    });
  });
  const network = answered(
    ask,
    '{ network(projection: CO_SIGNATORIES, minWeight: 2) { nodes { betweenness community x } } }',
  ).then(() => order.push('network'));
  await Promise.race([begin, network]);
  for (const slug of ['albania', 'belgium', 'canada']) {
    const { state } = await answered(ask, `{ state(by: { slug: "${slug}" }) { slug } }`);
    order.push(state.slug);
  }
  (await begin)();
  await network;
  expect(order).toEqual(['albania', 'belgium', 'canada', 'network']);
});
