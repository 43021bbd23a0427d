import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/embedded/folders.ts';
import { type Jars, resolveJars } from '../../src/embedded/jars.ts';
import { NEO4J_VERSION } from '../../src/embedded/maven.ts';
import { unsignJars } from '../../src/embedded/unsigned-jars.ts';
import { fakeProgram } from '../support/fake-program.ts';
import { smallDisk } from '../support/full-disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FOLDER = `neo4j-${NEO4J_VERSION}`;

/** A jar without files, which ends with what is said. */
const JAR = `jar() { { printf 'PK\\005\\006'; head -c 18 /dev/zero; echo "$2"; } > "$1"; }`;

/** A cache folder and a stand-in for Maven that "copies" two small jars and counts how often it is asked. */
function cacheAndMaven(script = 'mkdir lib; jar lib/a.jar a; jar lib/b.jar bb', disk?: string) {
  const folder = temporaryFolder(tmpdir());
  const cache = disk ?? join(folder, 'cache');
  const asked = join(folder, 'asked');
  fakeProgram(join(folder, 'bin'), 'mvn', `${JAR}\necho once >> '${asked}'\n${script}`);
  const env = { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` };
  return {
    cache,
    lines: [] as string[],
    resolve(): Promise<Jars> {
      return resolveJars(cache, (line) => this.lines.push(line), env);
    },
    timesAsked: () => readFileSync(asked, 'utf8').split('\n').length - 1,
  };
}

test('the jars are fetched once and found ever after, in the same order', async () => {
  const it = cacheAndMaven();
  const first = await it.resolve();
  expect(first.paths).toEqual(['a.jar', 'b.jar'].map((name) => join(it.cache, FOLDER, 'lib', name)));
  expect(await it.resolve()).toEqual(first);
  expect(it.timesAsked()).toBe(1);
  expect(readdirSync(it.cache)).toEqual([FOLDER]);
});

test('where nobody watches, progress is plain lines', async () => {
  const it = cacheAndMaven();
  await it.resolve();
  expect(it.lines.length).toBeGreaterThan(0);
  for (const line of it.lines) expect(line).toMatch(/^Resolving Neo4j .*: \d+ %$/);
});

test('of two at once, one fetches and the other waits for it', async () => {
  const it = cacheAndMaven();
  const [one, other] = await Promise.all([it.resolve(), it.resolve()]);
  expect(one).toEqual(other);
  expect(it.timesAsked()).toBe(1);
  expect(it.lines.join('\n')).toContain(`Waiting for process ${process.pid}`);
});

test('what a killed process left behind is neither believed nor kept, had it the same id', async () => {
  const it = cacheAndMaven('mkdir -p lib; jar lib/a.jar a; jar lib/b.jar bb');
  const dead = spawnSync('true').pid;
  for (const pid of [dead, process.pid]) {
    mkdirSync(join(it.cache, `.draft-${pid}`, 'lib'), { recursive: true });
    writeFileSync(join(it.cache, `.draft-${pid}`, 'lib', 'half.jar'), '');
  }
  writeFileSync(join(it.cache, `${FOLDER}.claim`), String(dead));
  expect((await it.resolve()).paths).toHaveLength(2);
  expect(readdirSync(it.cache)).toEqual([FOLDER]);
});

test('a jar that has lost its end is fetched again', async () => {
  const it = cacheAndMaven();
  const [jar = ''] = (await it.resolve()).paths;
  writeFileSync(jar, '');
  await it.resolve();
  expect(it.timesAsked()).toBe(2);
  expect(readFileSync(jar, 'utf8')).toMatch(/a\n$/);
});

test('the page of a proxy in the place of a jar is told, and not kept', async () => {
  const it = cacheAndMaven('mkdir lib; jar lib/a.jar a; echo "<!doctype html>" > lib/b.jar');
  const resolved = it.resolve();
  await expect(resolved).rejects.toMatchObject({ code: 'JARS_DAMAGED' });
  await expect(resolved).rejects.toThrow(/: b\.jar\.\n.*\n.*~\/\.m2\/repository/);
  expect(readdirSync(it.cache)).toEqual([]);
});

test('other jars have another id', async () => {
  const one = await cacheAndMaven('mkdir lib; jar lib/a.jar a').resolve();
  const other = await cacheAndMaven('mkdir lib; jar lib/a.jar aa').resolve();
  expect(one.id).not.toBe(other.id);
});

test('signatures and the digests they sign are taken out of a jar, and nothing else', () => {
  const folder = temporaryFolder(tmpdir());
  const jar = join(folder, 'signed.jar');
  const manifest = 'Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n';
  const files = { 'a/A.class': strToU8('A'), 'META-INF/services/a.B': strToU8('a.A') };
  writeFileSync(
    jar,
    zipSync({
      ...files,
      'META-INF/MANIFEST.MF': strToU8(`${manifest}Name: a/A.class\r\nSHA-256-Digest: eA==\r\n\r\n`),
      'META-INF/SIGNER.SF': strToU8('Signature-Version: 1.0'),
      'META-INF/SIGNER.RSA': strToU8('x'),
    }),
  );
  const [unsigned, other] = [zipSync(files), Buffer.from('no zip at all')];
  writeFileSync(join(folder, 'unsigned.jar'), unsigned);
  writeFileSync(join(folder, 'other.jar'), other);
  unsignJars(folder);
  expect(unzipSync(readFileSync(jar))).toEqual({ ...files, 'META-INF/MANIFEST.MF': strToU8(manifest) });
  expect(readFileSync(join(folder, 'unsigned.jar'))).toEqual(Buffer.from(unsigned));
  expect(readFileSync(join(folder, 'other.jar'))).toEqual(other);
});

test('no jar of Neo4j is signed', async () => {
  const { paths } = await resolveJars(cacheFolder(process.env), () => {}, process.env);
  const signed = paths.filter((path) => /META-INF\/[^/]+\.SF/.test(readFileSync(path, 'latin1')));
  expect(signed).toEqual([]);
});

test('no Maven, and the jars are not there yet', async () => {
  const cache = temporaryFolder(tmpdir());
  const resolved = resolveJars(cache, () => {}, { PATH: cache });
  await expect(resolved).rejects.toMatchObject({ code: 'MAVEN_MISSING' });
  await expect(resolved).rejects.toThrow('Needed: Apache Maven');
  await expect(resolved).rejects.toThrow('NEO4J_URI');
  expect(readdirSync(cache)).toEqual([]);
}, 180_000);

test('what Maven says when it fails is told, and nothing half done is left', async () => {
  const it = cacheAndMaven('mkdir lib; echo a > lib/a.jar; echo "[ERROR] the sky is falling"; exit 1');
  const resolved = it.resolve();
  await expect(resolved).rejects.toMatchObject({ code: 'MAVEN_FAILED' });
  await expect(resolved).rejects.toThrow('[ERROR] the sky is falling');
  expect(readdirSync(it.cache)).toEqual([]);
});

test('no network: the real Maven with an empty repository of its own and a mirror that nobody serves', async () => {
  const folder = temporaryFolder(tmpdir());
  mkdirSync(join(folder, '.m2'));
  const mirror = '<mirror><id>none</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/</url></mirror>';
  writeFileSync(join(folder, '.m2', 'settings.xml'), `<settings><mirrors>${mirror}</mirrors></settings>`);
  const env = { ...process.env, MAVEN_OPTS: `-Duser.home=${folder}` };
  const resolved = resolveJars(join(folder, 'cache'), () => {}, env);
  await expect(resolved).rejects.toMatchObject({ code: 'NETWORK' });
  await expect(resolved).rejects.toThrow('Connection refused');
  await expect(resolved).rejects.toThrow('~/.m2/settings.xml');
  expect(existsSync(join(folder, 'cache', FOLDER))).toBe(false);
}, 180_000);

test('a disk that is too small for the jars', async ({ skip }) => {
  const it = cacheAndMaven('mkdir lib; head -c 200000 /dev/zero > lib/a.jar', smallDisk(100, { skip }));
  const resolved = it.resolve();
  await expect(resolved).rejects.toMatchObject({ code: 'DISK_FULL' });
  await expect(resolved).rejects.toThrow('SIGNATORY_CACHE');
  expect(readdirSync(it.cache)).toEqual([]);
});
