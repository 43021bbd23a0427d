import { chmodSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveName, damagedArchives, wholeArchive } from '../../src/embedded/whole-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const bytes = Buffer.alloc(3_000_000, 'as it was written');

test('an archive that is not as it was written is not taken for one', () => {
  const folder = temporaryFolder();
  expect(wholeArchive(join(folder, 'none'), 'key')).toBeUndefined();
  const draft = join(folder, 'draft');
  writeFileSync(draft, bytes);
  const archive = join(folder, archiveName('key', draft));
  renameSync(draft, archive);
  chmodSync(archive, 0o600);
  writeFileSync(join(folder, 'key-3000000.jsa'), 'of an older program');
  expect(wholeArchive(folder, 'key')).toBe(archive);
  expect(wholeArchive(folder, 'other')).toBeUndefined();
  expect(damagedArchives(folder, 'key')).toEqual([]);
  truncateSync(archive, bytes.length - 1);
  expect(wholeArchive(folder, 'key')).toBeUndefined();
  const changed = Buffer.from(bytes);
  changed[2_000_000] = 0;
  writeFileSync(archive, changed);
  expect(wholeArchive(folder, 'key'), 'of the right length').toBeUndefined();
  expect(damagedArchives(folder, 'key')).toEqual([archive]);
});
