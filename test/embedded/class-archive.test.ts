import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { archiveFlags } from '../../src/embedded/class-archive.ts';
import { cacheFolder } from '../../src/embedded/folders.ts';
import { resolveJars } from '../../src/embedded/jars.ts';
import { findJava } from '../../src/embedded/java.ts';
import { onClassPath, TRANSIENT } from '../../src/embedded/java-arguments.ts';
import { smallDisk } from '../support/full-disk.ts';

const java = await findJava();
const jars = await resolveJars(cacheFolder(), () => {}, process.env);

/** Runs Java so that it ends with an error where it cannot take classes from an archive. */
const sharing = (flags: readonly string[], paths: readonly string[]) =>
  promisify(execFile)(java.path, [
    ...TRANSIENT,
    '-Xshare:on',
    ...flags,
    ...onClassPath({ ...jars, paths: [...paths] }),
    '-version',
  ]);

test("Java takes Neo4j's classes from the archive that the first start has made, and only with its jars", async () => {
  const lines: string[] = [];
  // Made by whoever came first with this program: every statement of the training has run.
  const flags = await archiveFlags(java, jars, cacheFolder(), (line) => lines.push(line));
  expect(flags, lines.join('\n')).toHaveLength(1);
  await sharing(flags, jars.paths);
  await expect(sharing(flags, jars.paths.slice(1))).rejects.toThrow('shared class paths mismatch');
});

test('where an archive cannot be made, that is said, and Neo4j starts without', async ({ skip }) => {
  const lines: string[] = [];
  // Full before Java starts; how Neo4j fails on a full disk, start.slow.test.ts shows.
  expect(await archiveFlags(java, jars, smallDisk(16, { skip }), (line) => lines.push(line))).toEqual([]);
  expect(lines.at(-1)).toContain('starts without a class archive');
  expect(lines.at(-1)).toContain('is full');
});
