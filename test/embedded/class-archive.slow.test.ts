import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveFlags } from '../../src/embedded/class-archive.ts';
import { cacheFolder } from '../../src/embedded/folders.ts';
import { resolveJars } from '../../src/embedded/jars.ts';
import { findJava } from '../../src/embedded/java.ts';
import { smallDisk } from '../support/full-disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const java = await findJava();
const jars = await resolveJars(cacheFolder(), () => {}, process.env);

test('of two at once one makes the archive and both use it; a third finds it', async () => {
  const cache = temporaryFolder();
  const dead = spawnSync('true').pid;
  mkdirSync(join(cache, 'classes', `draft-${dead}-abandoned`), { recursive: true });
  const lines: string[] = [];
  const flags = () => archiveFlags(java, jars, cache, (line) => lines.push(line), { training: [] });
  const [one, other] = await Promise.all([flags(), flags()]);
  const [archive, ...rest] = readdirSync(join(cache, 'classes'));
  expect(rest).toEqual([]);
  expect(one).toEqual([`-XX:SharedArchiveFile=${join(cache, 'classes', archive ?? '')}`]);
  expect(other).toEqual(one);
  expect(lines).toHaveLength(2);
  expect(await flags()).toEqual(one);
  expect(lines).toHaveLength(2);

  if (process.geteuid?.() !== 0) return;
  chmodSync(cache, 0o755);
  process.seteuid?.(54_321);
  try {
    expect(await flags(), 'who may only read the cache uses it too').toEqual(one);
  } finally {
    process.seteuid?.(0);
  }
}, 300_000);

test('where an archive cannot be made, that is said, and Neo4j starts without', async ({ skip }) => {
  const lines: string[] = [];
  // Full before Java starts; how Neo4j fails on a full disk, start.test.ts shows.
  expect(await archiveFlags(java, jars, smallDisk(16, { skip }), (line) => lines.push(line))).toEqual([]);
  expect(lines.at(-1)).toContain('starts without a class archive');
  expect(lines.at(-1)).toContain('is full');
}, 180_000);
