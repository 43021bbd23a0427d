import { expect, test } from 'vitest';
import { diagnose } from '../../src/embedded/diagnose.ts';

const start = { home: '/srv/Daten für alle', port: 7687, hadData: true, status: 1 };

test('a path that Java cannot name is no damage', () => {
  const logs =
    'java.nio.file.InvalidPathException: Malformed input or input contains unmappable characters: /srv/Daten f?r';
  const error = diagnose({ ...start, logs });
  expect(error).toMatchObject({ code: 'PATH_UNUSABLE' });
  expect(error.message).toContain('the data are as they were');
});

test('an exception over data that were there is damage', () => {
  const logs = 'Caused by: org.neo4j.kernel.impl.store.UnderlyingStorageException: Invalid checksum';
  expect(diagnose({ ...start, logs })).toMatchObject({ code: 'DATA_DAMAGED' });
  expect(diagnose({ ...start, logs, hadData: false })).toMatchObject({ code: 'START_FAILED' });
});

test('jars that cannot be read are no damage of the data', () => {
  const logs = 'Caused by: java.lang.ClassNotFoundException: io.netty.buffer.ByteBufAllocatorMetric';
  const error = diagnose({ ...start, logs, findDamagedJars: () => ['/cache/neo4j-5/lib/netty-buffer.jar'] });
  expect(error).toMatchObject({ code: 'JARS_DAMAGED' });
  expect(error.message).toMatch(/remove \/cache\/neo4j-5 and start again.*the data are as they were/);
});
