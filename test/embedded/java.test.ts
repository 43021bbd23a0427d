import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { featureRelease, findJava } from '../../src/embedded/java.ts';
import { startEmbedded } from '../../src/embedded/start.ts';
import { fakeProgram } from '../support/fake-program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const says = (text: string) => `echo '${text}' >&2`;

test.each([
  ['java version "1.8.0_392"', 8],
  ['openjdk version "11.0.22" 2024-01-16', 11],
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['openjdk version "26-ea" 2026-03-17', 26],
  ['Picked up JAVA_TOOL_OPTIONS: -Dx="1"\nopenjdk version "21.0.2" 2024-01-16', 21],
  ['no version at all', undefined],
])('the feature release of %j is %j', (output, release) => {
  expect(featureRelease(output)).toBe(release);
});

test('the java of JAVA_HOME wins over the one on PATH', async () => {
  const folder = temporaryFolder(tmpdir());
  fakeProgram(join(folder, 'path'), 'java', says('openjdk version "17.0.1"'));
  fakeProgram(join(folder, 'home', 'bin'), 'java', says('openjdk version "21.0.2"'));
  const PATH = join(folder, 'path');
  expect(await findJava({ PATH })).toMatchObject({ path: join(PATH, 'java'), major: 17 });
  const found = await findJava({ PATH, JAVA_HOME: join(folder, 'home') });
  expect(found).toMatchObject({ path: join(folder, 'home', 'bin', 'java'), major: 21 });
});

test('a build is the same at every start, of a full temporary folder too', async () => {
  const PATH = temporaryFolder(tmpdir());
  const complains = 'echo "warning: Insufficient space for shared memory file: $$" >&2';
  const version = says('openjdk version "17.0.1"');
  fakeProgram(PATH, 'java', `case "$*" in *-XX:-UsePerfData*) ;; *) ${complains} ;; esac\n${version}`);
  expect(await findJava({ PATH })).toEqual(await findJava({ PATH }));
});

test('no java on PATH', async () => {
  const PATH = temporaryFolder(tmpdir());
  const start = startEmbedded({ home: join(PATH, 'home'), env: { PATH } });
  await expect(start).rejects.toMatchObject({ code: 'JAVA_MISSING' });
  await expect(start).rejects.toThrow(PATH);
  await expect(start).rejects.toThrow('Needed: Java 17 or newer.');
  await expect(start).rejects.toThrow('set JAVA_HOME');
});

test('a JAVA_HOME without java is named, and not passed over for the java on PATH', async () => {
  const JAVA_HOME = temporaryFolder(tmpdir());
  const found = findJava({ ...process.env, JAVA_HOME });
  await expect(found).rejects.toMatchObject({ code: 'JAVA_MISSING' });
  await expect(found).rejects.toThrow(`JAVA_HOME is ${JAVA_HOME}`);
  await expect(found).rejects.toThrow('unset JAVA_HOME');
});

test('a java that is only a wrapper without a Java behind it', async () => {
  const PATH = temporaryFolder(tmpdir());
  fakeProgram(PATH, 'java', `${says('Unable to locate a Java Runtime.')}\nexit 1`);
  const found = findJava({ PATH });
  await expect(found).rejects.toMatchObject({ code: 'JAVA_MISSING' });
  await expect(found).rejects.toThrow('Unable to locate a Java Runtime.');
});

test('a java that does not end', async () => {
  const PATH = temporaryFolder(tmpdir());
  fakeProgram(PATH, 'java', 'exec sleep 1000');
  const found = findJava({ PATH: `${PATH}:${process.env.PATH}` }, { timeoutMs: 100 });
  await expect(found).rejects.toMatchObject({ code: 'JAVA_MISSING' });
  await expect(found).rejects.toThrow(`"${join(PATH, 'java')} -version" did not end within 0.1 seconds.`);
});

test('a Java that is too old', async () => {
  const PATH = temporaryFolder(tmpdir());
  fakeProgram(PATH, 'java', says('java version "1.8.0_392"'));
  const start = startEmbedded({ home: join(PATH, 'home'), env: { PATH } });
  await expect(start).rejects.toMatchObject({ code: 'JAVA_TOO_OLD' });
  await expect(start).rejects.toThrow(`${join(PATH, 'java')} is Java 8.`);
  await expect(start).rejects.toThrow('Needed: Java 17 or newer.');
});
