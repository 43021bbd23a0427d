import { expect, test } from 'vitest';
import { orDiskFull } from '../../src/cli/or-disk-full.ts';
import { SignatoryError } from '../../src/errors.ts';
import { smallDisk } from '../support/full-disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const outage = new SignatoryError('UNAVAILABLE', 'It has met an error in its store.');

test('an outage of a Neo4j whose disk is full is told as that', ({ skip }) => {
  const folder = smallDisk(64, { skip });
  expect(orDiskFull(outage, folder)).toMatchObject({ code: 'DISK_FULL', cause: outage });
  const conflict = new SignatoryError('CONFLICT', 'Somebody has that name.');
  expect(orDiskFull(conflict, folder)).toBe(conflict);
});

test('an outage where there is room stays what it is', () => {
  expect(orDiskFull(outage, temporaryFolder())).toBe(outage);
});
