import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveName, isCut, wholeArchive } from '../../src/embedded/whole-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('an archive that is cut short is not taken for one', () => {
  const folder = temporaryFolder();
  const archive = join(folder, archiveName('key', 1_000));
  expect(wholeArchive(folder, 'key')).toBeUndefined();
  writeFileSync(archive, Buffer.alloc(1_000));
  writeFileSync(join(folder, 'older.jsa'), '');
  expect(wholeArchive(folder, 'key')).toBe(archive);
  expect(wholeArchive(folder, 'other')).toBeUndefined();
  truncateSync(archive, 999);
  expect(wholeArchive(folder, 'key')).toBeUndefined();
  expect(isCut(archive)).toBe(true);
  expect(isCut(join(folder, 'older.jsa')), 'whose name does not say how long it is').toBe(false);
});
