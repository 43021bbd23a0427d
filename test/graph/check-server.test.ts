import { afterAll, expect, it } from 'vitest';
import { checkServer } from '../../src/graph/check-server.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { defineQuery } from '../../src/graph/query.ts';
import { createReader } from '../../src/graph/reader.ts';
import { Unreachable } from '../../src/graph/unreachable.ts';
import { startProxy } from '../faults/proxy.ts';
import { testNeo4j } from '../support/neo4j.ts';

const neo4j = await testNeo4j();
const driver = openDriver(neo4j);
afterAll(() => driver.close());

it('tells a refusal from a server that does not answer, for which one could wait', async () => {
  const password = 'not changed yet';
  await driver.executeQuery('CREATE USER ada SET PASSWORD $password', { password });
  const refused = [
    { ...neo4j, user: 'ada', password, says: 'must be changed' },
    { ...neo4j, password: 'wrong', says: 'refuses the password of user "neo4j"' },
    { ...neo4j, database: 'system', says: 'refuses user "neo4j" in database "system"' },
    { ...neo4j, database: 'nowhere', says: 'has no database "nowhere"' },
  ];
  try {
    for (const { says, ...address } of refused) {
      const other = openDriver(address);
      const error = await checkServer(other, address).catch((refusal) => refusal);
      await other.close();
      expect(error).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining(says) });
      expect(error).not.toBeInstanceOf(Unreachable);
      expect(error.message).not.toContain('cannot be reached');
    }
    const late = openDriver({ ...neo4j, user: 'ada', password });
    const read = createReader(late).read(defineQuery('graph/probe'), {});
    await expect(read, 'a password that has to be changed while the API runs').rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    await late.close();
  } finally {
    await driver.executeQuery('DROP USER ada');
  }
  await expect(checkServer(driver, neo4j, { forWriting: true })).resolves.toMatchObject({
    edition: 'community',
  });
});

it('takes a server that does not answer for unreachable', async () => {
  const address = { ...neo4j, uri: 'bolt://127.0.0.1:1' };
  const nobody = openDriver(address);
  await expect(checkServer(nobody, address)).rejects.toBeInstanceOf(Unreachable);
  await nobody.close();
});

it('takes a server that says nothing more after its first answer for unreachable', async () => {
  const proxy = await startProxy(Number(new URL(neo4j.uri).port));
  const address = { ...neo4j, uri: `bolt://127.0.0.1:${proxy.port}` };
  const falling = openDriver(address);
  const { session } = falling;
  falling.session = (options) => {
    if (options?.defaultAccessMode === 'WRITE') proxy.weather('silent');
    return session.call(falling, options);
  };
  const checked = checkServer(falling, address, { forWriting: true, patience: 3_000 });
  await expect(checked).rejects.toBeInstanceOf(Unreachable);
  await falling.close();
  proxy.close();
});
