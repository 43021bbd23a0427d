import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../src/cli/write-files.ts';
import { smallDisk } from '../support/full-disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a disk that gets full leaves all files as they were, and no others', (context) => {
  const folder = smallDisk(64, context);
  const before = join(folder, 'before');
  writeFileSync(before, 'as it was');
  const write = () =>
    writeFiles([
      { path: before, bytes: Buffer.alloc(4_000) },
      { path: join(folder, 'too-large'), bytes: Buffer.alloc(100_000) },
    ]);
  expect(write).toThrow(expect.objectContaining({ code: 'UNAVAILABLE' }));
  expect(readdirSync(folder)).toEqual(['before']);
  expect(readFileSync(before, 'utf8')).toBe('as it was');
});

test('what a symbolic link names is replaced, and a device is written', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'target'), 'old');
  symlinkSync('target', join(folder, 'link'));
  const bytes = Buffer.from('new');
  writeFiles([
    { path: join(folder, 'link'), bytes },
    { path: '/dev/null', bytes },
  ]);
  expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['link', 'target']);
});
