import { expect, test } from 'vitest';
import { coSigningGroups } from '../../src/analytics/co-signing-groups.ts';
import { drawNetwork } from '../../src/analytics/draw-network.ts';
import { columnsOfDays } from '../../src/analytics/signature-columns.ts';
import { signatureMatrix } from '../../src/analytics/signatures.ts';
import { exportNetwork } from '../../src/export/export-network.ts';
import { offThread } from '../../src/off-thread/off-thread.ts';
import { meta, networks } from '../export/fixture.ts';

/** Every party signed every declaration with a number that its own divides. */
function divisors(parties: number, declarations: number) {
  const pairs = Array.from({ length: parties }, (_, party) =>
    Array.from({ length: declarations }, (_, declaration) => [party, declaration] as const),
  )
    .flat()
    .filter(([party, declaration]) => (declaration + 1) % ((party % 9) + 1) === 0);
  const slugs = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, i) => `${prefix}${String(i).padStart(4, '0')}`);
  const columns = {
    party: Int32Array.from(pairs, ([party]) => party),
    declaration: Int32Array.from(pairs, ([, declaration]) => declaration),
  };
  return {
    matrix: signatureMatrix({
      parties: slugs(parties, 'p'),
      declarations: slugs(declarations, 'd'),
      ...columns,
      named: pairs.map(() => 1),
    }),
    signatures: {
      ...columns,
      kind: new Int32Array(pairs.length),
      kinds: [{ basis: 'NAMED' as const, role: 'SIGNATORY', until: null }],
      ...columnsOfDays(pairs.map(() => '2020-01-01')),
    },
  };
}

const { matrix, signatures } = divisors(60, 40);
const parties = matrix.parties.map((slug) => ({ slug, name: slug, type: 'State' as const }));

test('tasks give what they give on the main thread', async () => {
  const drawing: Parameters<typeof drawNetwork>[0] = {
    projection: 'CO_SIGNATORIES',
    rows: [matrix, signatures, parties],
  };
  expect(await offThread('drawNetwork', drawing, {})).toEqual(drawNetwork(drawing, {}));
  expect(await offThread('coSigningGroups', matrix, { limit: 5 })).toEqual(
    coSigningGroups(matrix, { limit: 5 }),
  );
  for (const network of networks)
    expect(await offThread('exportNetwork', network, 'csv', meta)).toEqual(
      exportNetwork(network, 'csv', meta),
    );
});

test('errors come back as they were thrown', async () => {
  const failing = offThread('coSigningGroups', matrix, { minParties: 0 });
  await expect(failing).rejects.toThrow(RangeError);
  await expect(failing).rejects.toThrow('minParties must be a whole number of at least 1; got 0.');
});

test('more tasks than threads are all done', async () => {
  const results = await Promise.all(
    Array.from({ length: 12 }, (_, i) => offThread('coSigningGroups', matrix, { limit: i + 1 })),
  );
  expect(results.map(({ groups }) => groups.length)).toEqual(
    results.map((_, i) => coSigningGroups(matrix, { limit: i + 1 }).groups.length),
  );
});

test('who asks for a task goes on before it is done', async () => {
  const order: string[] = [];
  const task = offThread('coSigningGroups', matrix, { limit: 1 }).then(() => order.push('task'));
  // A thread's message has to wait for the event loop, and promises go first; on the main thread the task would be done by now.
  for (let turn = 0; turn < 3; turn++) await Promise.resolve();
  order.push('asker');
  await task;
  expect(order).toEqual(['asker', 'task']);
});
