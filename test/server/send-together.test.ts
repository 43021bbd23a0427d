import { expect, it } from 'vitest';
import { sendTogether } from '../../src/server/http/send-together.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('sends four as soon as they are there, and what is left in the same turn of the event loop', async () => {
  const together = sendTogether();
  const sent: number[] = [];
  for (let n = 0; n < 6; n++) together(() => sent.push(n));
  expect(sent).toEqual([0, 1, 2, 3]);
  await turn();
  expect(sent).toEqual([0, 1, 2, 3, 4, 5]);
});

it('sends one that comes alone in its turn, and so the next', async () => {
  const together = sendTogether();
  const sent: string[] = [];
  for (const name of ['first', 'second']) {
    together(() => sent.push(name));
    await turn();
    expect(sent.at(-1)).toBe(name);
  }
});
