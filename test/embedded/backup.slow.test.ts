import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backup } from '../../src/embedded/backup.ts';
import { runStatements } from '../../src/embedded/bolt.ts';
import { claimHome } from '../../src/embedded/home-claim.ts';
import { ensurePassword } from '../../src/embedded/password.ts';
import { isAlive } from '../../src/embedded/processes.ts';
import { restore } from '../../src/embedded/restore.ts';
import { takePlace } from '../../src/embedded/restored-data.ts';
import { type Connection, findRunning } from '../../src/embedded/running.ts';
import { startEmbedded } from '../../src/embedded/start.ts';
import { becomeAnotherUser } from '../support/another-user.ts';
import { javaThat } from '../support/fake-program.ts';
import { smallDisk } from '../support/full-disk.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { spawnTypeScript } from '../support/spawn-typescript.ts';
import { stopProcess } from '../support/stop-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HOLD_BACKUP = fileURLToPath(new URL('hold-backup.ts', import.meta.url));

const quiet = { log: () => {} };

async function run(server: Connection, ...statements: string[]): Promise<void> {
  const { uri, user, password } = server;
  await runStatements({ port: Number(new URL(uri).port), user, password }, statements);
}

/** For a script in the place of Java: the folder that a dump is to go to. */
const place = `$(sed -n 's/.*--to-path=\\([^"]*\\).*/\\1/p' "\${1#@}")`;

/** Fails, with a division by zero, unless exactly these nodes are there. */
const holdsExactly = (...names: string[]) =>
  `MATCH (n) WITH collect(n.name) AS found
   WITH all(name IN found WHERE name IN ${JSON.stringify(names)}) AND size(found) = ${names.length} AS same
   RETURN 1 / CASE WHEN same THEN 1 ELSE 0 END`;

test('a folder is no file to back up to, and is not replaced by one', async () => {
  const folder = temporaryFolder();
  const attempt = backup(folder, folder, { ...quiet, overwrite: true });
  await expect(attempt).rejects.toThrow(`${folder} is a folder`);
  await expect(attempt).rejects.toThrow(join(folder, 'neo4j.dump'));
});

test('a pipe or a device is no file to back up to, and is not replaced by one', async () => {
  const folder = temporaryFolder();
  const pipe = join(folder, 'pipe');
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', pipe]);
  const link = join(folder, 'null');
  symlinkSync('/dev/null', link);
  for (const [file, named] of [
    [pipe, pipe],
    [link, '/dev/null'],
  ] as const) {
    const attempt = backup(folder, file, { ...quiet, overwrite: true });
    await expect(attempt).rejects.toThrow(`${named} is a device, a pipe or a socket`);
  }
});

test('what a killed Neo4j had committed is backed up, and restored over other data', async () => {
  // Folders may have letters beyond ASCII, whatever the locale.
  for (const name of ['LANG', 'LC_ALL']) vi.stubEnv(name, 'C');
  onTestFinished(() => void vi.unstubAllEnvs());
  const folder = join(temporaryFolder(), 'Daten für Ægypten');
  const home = join(folder, 'home');
  const file = join(folder, 'größe', 'one.dump');
  const running = await testNeo4j();
  await run(
    running,
    'CREATE CONSTRAINT only_once FOR (n:Thing) REQUIRE n.name IS UNIQUE',
    "CREATE (:Thing { name: 'committed' })",
  );
  await expect(backup(running.home, file, quiet)).rejects.toMatchObject({ code: 'DATA_LOCKED' });
  // While it stands still its folder is what a kill at this moment would leave.
  await stopProcess(running.pid);
  cpSync(running.home, home, { recursive: true });
  process.kill(running.pid, 'SIGCONT');
  expect(await findRunning(home)).toBeUndefined();
  const bytes = await backup(home, file, quiet);
  expect(readFileSync(file)).toHaveLength(bytes);
  expect(readdirSync(dirname(file))).toEqual(['one.dump']);
  await expect(backup(home, file, quiet)).rejects.toMatchObject({ code: 'BACKUP_PRESENT' });

  const elsewhere = join(folder, 'elsewhere');
  const garbage = join(folder, 'garbage.dump');
  writeFileSync(garbage, 'not a dump');
  const unreadable = restore(garbage, elsewhere, quiet);
  await expect(unreadable).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
  await expect(unreadable).rejects.toThrow('Not a valid Neo4j archive');
  await expect(unreadable).rejects.not.toThrow('--verbose');
  expect(readdirSync(elsewhere), 'a password of no data would keep Neo4j from starting').toEqual([]);

  const password = ensurePassword(elsewhere);
  const other = join(elsewhere, 'data', 'other');
  mkdirSync(dirname(other), { recursive: true });
  writeFileSync(other, 'data');
  await expect(restore(file, elsewhere, quiet)).rejects.toMatchObject({ code: 'DATA_PRESENT' });
  const damaged = join(folder, 'damaged.dump');
  writeFileSync(damaged, readFileSync(file).subarray(0, bytes - 100));
  const refused = restore(damaged, elsewhere, { ...quiet, overwrite: true });
  await expect(refused).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
  await expect(refused).rejects.toThrow('the data folder is as it was');
  await expect(refused).rejects.toThrow('Truncated source');
  expect(readdirSync(elsewhere)).toEqual(['data', 'password']);
  expect(existsSync(other)).toBe(true);

  // Neo4j has opened it, with its password, before it has its place.
  await restore(file, elsewhere, { ...quiet, overwrite: true });
  expect(readdirSync(elsewhere)).toEqual(['data', 'password']);
  expect(existsSync(other)).toBe(false);
  const last = await startEmbedded({ home: elsewhere, ...quiet });
  expect(last.password).toBe(password);
  await run(last, holdsExactly('committed'));
  await expect(run(last, "CREATE (:Thing { name: 'committed' })")).rejects.toMatchObject({
    code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
  });
  await last.stop();
  await last.stop();
  expect(isAlive(last.pid)).toBe(false);
}, 300_000);

test('a backup that is killed takes its Java along, and the next clears what it has left', async () => {
  const folder = temporaryFolder();
  const home = join(folder, 'home');
  const backups = join(folder, 'backups');
  mkdirSync(join(home, 'data', 'databases', 'neo4j'), { recursive: true });
  const envOf = async (name: string, script: string) => ({
    ...process.env,
    PATH: await javaThat(join(folder, name), 'admin.args', script),
  });
  // Of a real one there is no moment at which it is sure not to be over yet: this one stands still before it begins.
  const said = join(folder, 'said');
  const standing = await envOf('standing', `echo $$ > '${said}'; kill -STOP $$`);
  const killed = spawnTypeScript(HOLD_BACKUP, [home, join(backups, 'one.dump')], standing);
  await expect.poll(() => existsSync(said) && readFileSync(said, 'utf8')).toMatch(/\n/);
  killed.process.kill('SIGKILL');
  await killed.ended;
  await expect.poll(() => isAlive(Number(readFileSync(said, 'utf8')))).toBe(false);
  expect(readdirSync(backups)).toHaveLength(1);
  const env = await envOf('failing', 'echo Failed to read; exit 1');
  await expect(backup(home, join(backups, 'two.dump'), { ...quiet, env })).rejects.toThrow('Failed to read');
  expect(readdirSync(backups)).toEqual([]);
});

test('what a symbolic link names is replaced, and not the link', async () => {
  const folder = temporaryFolder();
  const home = join(folder, 'home');
  mkdirSync(join(home, 'data', 'databases', 'neo4j'), { recursive: true });
  const [link, named] = [join(folder, 'latest.dump'), join(folder, 'older.dump')];
  writeFileSync(named, 'older');
  symlinkSync(named, link);
  const dumps = await javaThat(
    join(folder, 'bin'),
    'admin.args',
    `printf new > "${place}/neo4j.dump"; exit 0`,
  );
  const env = { ...process.env, PATH: dumps };
  expect(await backup(home, link, { ...quiet, env, overwrite: true })).toBe(3);
  expect(readFileSync(named, 'utf8')).toBe('new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test('of a disk that is too small for the backup that one is named, and nothing stays on it', async ({
  skip,
}) => {
  const home = temporaryFolder();
  mkdirSync(join(home, 'data', 'databases', 'neo4j'), { recursive: true });
  const disk = smallDisk(64, { skip });
  const dumps = await javaThat(
    join(home, 'bin'),
    'admin.args',
    `head -c 1000000 /dev/zero > "${place}/neo4j.dump" || { echo 'IOException: No space left on device'; exit 1; }`,
  );
  const env = { ...process.env, PATH: dumps };
  const refused = backup(home, join(disk, 'x.dump'), { ...quiet, env });
  await expect(refused).rejects.toMatchObject({ code: 'DISK_FULL' });
  await expect(refused).rejects.toThrow(`the disk that ${disk} is on is full`);
  expect(readdirSync(disk)).toEqual([]);
});

test('no data, no backup; no file, no restore', async () => {
  const home = temporaryFolder();
  const file = join(home, 'x.dump');
  await expect(backup(home, file, quiet)).rejects.toMatchObject({ code: 'NO_DATA' });
  expect(existsSync(file)).toBe(false);
  const restored = restore(file, home, quiet);
  await expect(restored).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
  await expect(restored).rejects.toThrow(file);
});

test('data, backups and places for them that are not open to a user are not taken for missing', async ({
  skip,
}) => {
  const closed = temporaryFolder();
  mkdirSync(join(closed, 'data', 'databases', 'neo4j'), { recursive: true });
  writeFileSync(join(closed, 'x.dump'), '');
  becomeAnotherUser(skip);
  for (const attempt of [
    backup(closed, 'x.dump', quiet),
    backup(dirname(closed), join(closed, 'x.dump'), quiet),
    restore(join(closed, 'x.dump'), dirname(closed), quiet),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
});

test.each(['nothing is', 'other data are'])('restored data take their place where %s', (there) => {
  const home = temporaryFolder();
  for (const name of there === 'nothing is' ? ['restoring'] : ['restoring', '.']) {
    mkdirSync(join(home, name, 'data'), { recursive: true });
    writeFileSync(join(home, name, 'data', name === '.' ? 'other' : 'proof'), 'data');
    writeFileSync(join(home, name, 'password'), name);
  }
  takePlace(home);
  expect(readdirSync(home)).toEqual(['data', 'password']);
  expect(readdirSync(join(home, 'data'))).toEqual(['proof']);
  expect(readFileSync(join(home, 'password'), 'utf8')).toBe('restoring');
});

test('a restore that was killed between its two renames is undone by whoever comes next', async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, 'data'));
  writeFileSync(join(home, 'data', 'proof'), 'before');
  renameSync(join(home, 'data'), join(home, 'replaced'));
  mkdirSync(join(home, 'restoring', 'data'), { recursive: true });
  (await claimHome(home)).release();
  expect(readFileSync(join(home, 'data', 'proof'), 'utf8')).toBe('before');
  expect(readdirSync(home)).toEqual(['data']);
});

test('a restore that was killed after the data have taken their place holds, with the password they have', async () => {
  const home = temporaryFolder();
  for (const name of ['data', 'replaced', 'restoring']) mkdirSync(join(home, name));
  writeFileSync(join(home, 'data', 'proof'), 'after');
  writeFileSync(join(home, 'restoring', 'password'), 'theirs');
  (await claimHome(home)).release();
  expect(readFileSync(join(home, 'data', 'proof'), 'utf8')).toBe('after');
  expect(readFileSync(join(home, 'password'), 'utf8')).toBe('theirs');
  expect(readdirSync(home)).toEqual(['data', 'password']);
});
