import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { resolveNeo4j } from '../../src/embedded/connect.ts';
import { claimHome } from '../../src/embedded/home-claim.ts';
import { isAlive } from '../../src/embedded/processes.ts';
import { findRunning } from '../../src/embedded/running.ts';
import { startEmbedded } from '../../src/embedded/start.ts';
import { dataRoot } from '../support/data-root.ts';
import { smallDisk } from '../support/full-disk.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { spawnTypeScript } from '../support/spawn-typescript.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { home, uri, user, password, pid } = await testNeo4j();
const quiet = { log: () => {} };
const HOLD = fileURLToPath(new URL('hold.ts', import.meta.url));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('another process finds the server that runs on a data folder, with its password', async () => {
  expect(await findRunning(home)).toEqual({ uri, user, password, pid });
});

test('a data folder is the same by whatever name', async () => {
  const link = join(temporaryFolder(), 'link');
  symlinkSync(home, link);
  expect(await findRunning(link)).toEqual({ uri, user, password, pid });
  await expect(startEmbedded({ home: link, ...quiet })).rejects.toThrow(
    `process ${process.pid} runs Neo4j on it`,
  );
});

test('the record of a Neo4j whose id another process has got since counts for nothing', async () => {
  const other = join(temporaryFolder(), 'home');
  mkdirSync(other);
  writeFileSync(join(other, 'password'), 'secret');
  const { port } = new URL(uri);
  const record = { pid: process.pid, owner: process.pid, port: Number(port), home: other };
  writeFileSync(join(other, 'running.json'), JSON.stringify(record));
  expect(await findRunning(other)).toBeUndefined();
  (await claimHome(other)).release();
  expect(readdirSync(other)).toEqual(['password']);
});

test('a copy of a folder in use is another folder', async () => {
  const copy = join(temporaryFolder(), 'home');
  mkdirSync(copy);
  for (const name of ['password', 'running.json']) cpSync(join(home, name), join(copy, name));
  expect(await findRunning(copy)).toBeUndefined();
  (await claimHome(copy)).release();
  expect(readdirSync(copy)).toEqual(['password']);
});

test('the password is for the owner alone', () => {
  expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(home, 'data', 'dbms', 'auth.ini')).mode & 0o777).toBe(0o600);
});

test('a folder in use is locked to a second start, which says by whom', async () => {
  const start = startEmbedded({ home, ...quiet });
  await expect(start).rejects.toMatchObject({ code: 'DATA_LOCKED' });
  await expect(start).rejects.toThrow(`process ${process.pid} runs Neo4j on it, at ${uri}`);
  await expect(start).rejects.toThrow(`kill ${process.pid}`);
});

test('a command joins the server that runs, and leaves it running', async () => {
  const joined = await resolveNeo4j({}, { home, ...quiet });
  expect(joined).toMatchObject({ origin: 'running', uri, user, password });
  await joined.stop();
  expect(await findRunning(home)).toEqual({ uri, user, password, pid });
});

test('a folder that some other Neo4j holds is told from what Neo4j says', async () => {
  const record = join(home, 'running.json');
  renameSync(record, `${record}.aside`);
  try {
    const start = startEmbedded({ home, ...quiet });
    await expect(start).rejects.toMatchObject({ code: 'DATA_LOCKED' });
    await expect(start).rejects.toThrow('store_lock');
    await expect(start).rejects.toThrow('nothing has to be deleted');
  } finally {
    renameSync(`${record}.aside`, record);
  }
}, 180_000);

test('a port that is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const start = startEmbedded({ home: temporaryFolder(), port, ...quiet });
  await expect(start).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  await expect(start).rejects.toThrow(`port ${port} of 127.0.0.1 is taken`);
  server.close();
});

test('a full disk', async ({ skip }) => {
  const start = startEmbedded({ home: join(smallDisk(64, { skip }), 'home'), ...quiet });
  await expect(start).rejects.toMatchObject({ code: 'DISK_FULL' });
  await expect(start).rejects.toThrow('MB are free');
  await expect(start).rejects.toThrow('SIGNATORY_HOME');
}, 180_000);

test('a folder that may not be written to', async ({ skip }) => {
  if (!existsSync('/sys/kernel')) skip('needs a file system that nobody may write to');
  const start = startEmbedded({ home: '/sys/signatory', ...quiet });
  await expect(start).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await expect(start).rejects.toThrow('/sys/signatory');
});

test('the environment may name any server, and does not start one', async () => {
  const env = { NEO4J_URI: 'neo4j://example.org:7687', NEO4J_PASSWORD: 'secret' };
  const named = await resolveNeo4j(env, { home: temporaryFolder(), ...quiet });
  expect(named).toMatchObject({
    origin: 'environment',
    uri: 'neo4j://example.org:7687',
    user: 'neo4j',
    password: 'secret',
  });
  await expect(resolveNeo4j({ NEO4J_USER: 'ada' }, quiet)).rejects.toThrow(
    'NEO4J_USER is set and NEO4J_URI is not',
  );
});

test('Neo4j ends when its parent is killed by SIGKILL, and whoever comes next needs no help', async () => {
  const { home, pid } = await leftFolder();
  expect(isAlive(pid)).toBe(false);
  expect(await findRunning(home)).toBeUndefined();
}, 180_000);

test('a data folder that has lost its password', async () => {
  const folder = await copyOfLeft();
  rmSync(join(folder, 'password'));
  await expect(startEmbedded({ home: folder, ...quiet })).rejects.toMatchObject({ code: 'PASSWORD_UNKNOWN' });
});

test('a data folder with another password than its own', async () => {
  const folder = await copyOfLeft();
  writeFileSync(join(folder, 'password'), 'another\n');
  const start = startEmbedded({ home: folder, ...quiet });
  await expect(start).rejects.toMatchObject({ code: 'PASSWORD_UNKNOWN' });
  await expect(start).rejects.toThrow(join(folder, 'password'));
}, 180_000);

test.each([
  ['without which Neo4j serves, and only its log tells', 'neo4j'],
  ['without which Neo4j does not start', 'system'],
])(
  'a damaged database %s: %s',
  async (_, database) => {
    const folder = await copyOfLeft();
    const store = join(folder, 'data', 'databases', database, 'neostore');
    writeFileSync(store, Buffer.alloc(statSync(store).size, 0xab));
    const start = startEmbedded({ home: folder, ...quiet });
    await expect(start).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
    await expect(start).rejects.toThrow(`cannot read its data in ${folder}`);
    await expect(start).rejects.toThrow('signatory restore');
  },
  180_000,
);

let left: Promise<{ home: string; pid: number }> | undefined;

/** A data folder that a killed process had Neo4j run on: made by the first test that wants it, for all of them. */
function leftFolder() {
  left ??= leaveFolder();
  return left;
}

async function leaveFolder(): Promise<{ home: string; pid: number }> {
  const home = mkdtempSync(join(dataRoot, 'signatory-test-'));
  folders.push(home);
  const parent = spawnTypeScript(HOLD, [home]);
  const { pid } = await parent.nextJson<{ pid: number }>();
  expect(isAlive(pid)).toBe(true);
  parent.process.kill('SIGKILL');
  expect(await parent.ended).toBe('SIGKILL');
  (await claimHome(home)).release();
  return { home, pid };
}

/** Under a name with all that a file of arguments or a shell could take for something else. */
async function copyOfLeft(): Promise<string> {
  const folder = join(temporaryFolder(), `a "home" of 'all' $HOME:\n%41 # \\back é 🗳`);
  cpSync((await leftFolder()).home, folder, { recursive: true });
  return folder;
}
