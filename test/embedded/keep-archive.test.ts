import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptArchive } from '../../src/embedded/keep-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('of two at once one makes the archive and both use it; a third finds it', async () => {
  const folder = join(temporaryFolder(), 'classes');
  const dead = spawnSync('true').pid;
  mkdirSync(join(folder, `draft-${dead}-abandoned`), { recursive: true });
  writeFileSync(join(folder, 'key-crc0.jsa'), 'not what was written');
  const lines: string[] = [];
  let waits = () => {};
  const waiting = new Promise<void>((resolve) => {
    waits = resolve;
  });
  const log = (line: string) => {
    lines.push(line);
    if (line.startsWith('Waiting for')) waits();
  };
  const archive = () =>
    keptArchive({ folder, key: 'key', log }, async (draft) => {
      await waiting;
      writeFileSync(join(draft, 'made'), 'classes');
      return join(draft, 'made');
    });
  const [one, other] = await Promise.all([archive(), archive()]);
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([one]);
  expect(other).toBe(one);
  expect(lines.sort()).toEqual([
    "Preparing Neo4j's classes for quicker starts (once, some seconds)",
    `Waiting for process ${process.pid}, which is preparing Neo4j's classes`,
  ]);
  expect(await archive()).toBe(one);
  expect(lines).toHaveLength(2);

  if (process.geteuid?.() !== 0) return;
  chmodSync(join(folder, '..'), 0o755);
  process.seteuid?.(54_321);
  try {
    expect(await archive(), 'who may only read the cache uses it too').toBe(one);
  } finally {
    process.seteuid?.(0);
  }
});

test('what could not be made leaves nothing, and is made by the next', async () => {
  const folder = join(temporaryFolder(), 'classes');
  const keeping = { folder, key: 'key', log: () => {} };
  const failing = keptArchive(keeping, async (draft) => {
    writeFileSync(join(draft, 'half'), 'cla');
    throw new Error('Java has crashed');
  });
  await expect(failing).rejects.toThrow('Java has crashed');
  expect(readdirSync(folder)).toEqual([]);
});
