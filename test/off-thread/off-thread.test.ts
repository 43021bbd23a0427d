import { expect, test } from 'vitest';
import { coSigningGroups } from '../../src/analytics/co-signing-groups.ts';
import { drawNetwork } from '../../src/analytics/draw-network.ts';
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
  return signatureMatrix({
    parties: slugs(parties, 'p'),
    declarations: slugs(declarations, 'd'),
    party: pairs.map(([party]) => party),
    declaration: pairs.map(([, declaration]) => declaration),
    named: pairs.map(() => 1),
  });
}

const matrix = divisors(60, 40);
const rows = (slugs: readonly string[]) =>
  slugs.map((slug) => ({ slug, name: slug, title: slug, type: 'State' as const, kind: 'PLEDGE' }));
const parties = rows(matrix.parties);
const declarations = rows(matrix.declarations).map((row) => ({
  ...row,
  catalogued: true,
  earliest: '2020-01-01',
}));

test('tasks give what they give on the main thread', async () => {
  const drawing = {
    projection: 'CO_SIGNATORIES' as const,
    rows: [matrix, parties, declarations, 1] as Parameters<typeof drawNetwork>[0]['rows'] &
      [typeof matrix, typeof parties, typeof declarations, number],
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
