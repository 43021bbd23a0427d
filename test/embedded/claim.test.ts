import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claim, tryClaim } from '../../src/embedded/claim.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a claim is held until it is released, and leaves nothing', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'deep', 'claim');
  const first = tryClaim(file);
  expect(tryClaim(file)).toEqual({ heldBy: process.pid });
  if ('release' in first) first.release();
  expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  expect(tryClaim(file)).toHaveProperty('release');
});

test('the claim of a dead process counts for nothing', () => {
  const file = join(temporaryFolder(), 'claim');
  writeFileSync(file, String(spawnSync('true').pid));
  expect(tryClaim(file)).toHaveProperty('release');
  expect(tryClaim(file)).toEqual({ heldBy: process.pid });
});

test.each([
  ['of an owner whose id another process has got since', `${process.pid} some other time`],
  ['that lost its words with the power of the machine', ''],
])('the claim %s counts for nothing', (_, held) => {
  const file = join(temporaryFolder(), 'claim');
  writeFileSync(file, held);
  expect(tryClaim(file)).toHaveProperty('release');
  expect(tryClaim(file)).toEqual({ heldBy: process.pid });
});

test('what is no claim, and cannot be taken away, is told of', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'claim'));
  expect(() => tryClaim(join(folder, 'claim'))).toThrow('EISDIR');
  expect(readdirSync(folder)).toEqual(['claim']);
});

test('a claim says who holds it to every user of its folder', () => {
  const file = join(temporaryFolder(), 'claim');
  tryClaim(file);
  expect(statSync(file).mode & 0o444).toBe(0o444 & ~process.umask());
});

test('one claim at a time, whoever waits', async () => {
  const file = join(temporaryFolder(), 'claim');
  let holders = 0;
  const waiters = Array.from({ length: 5 }, async () => {
    const claimed = await claim(file, () => {});
    expect(++holders).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    holders--;
    claimed.release();
  });
  await Promise.all(waiters);
});
