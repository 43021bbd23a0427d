import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { EmbeddedError } from './errors.ts';

/** Neo4j 5.26 runs on Java 17 and 21 (operations manual, system requirements). */
const OLDEST_JAVA = 17;

export interface Java {
  /** The executable, as it is to be spawned. */
  path: string;
  /** Feature release: 17, 21, … */
  major: number;
  /** All that `java -version` prints: it identifies the build, so class archives can be kept per build. */
  build: string;
}

const INSTALL = `install a JDK or JRE ${OLDEST_JAVA} or 21 and put it on PATH, or set JAVA_HOME to its folder`;

/**
 * The Java that will run Neo4j: JAVA_HOME when it is set, else the first `java` on PATH.
 *
 * @throws EmbeddedError JAVA_MISSING, JAVA_TOO_OLD
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const path = executable(env);
  const build = await version(path, env);
  const major = featureRelease(build);
  if (major === undefined) {
    throw new EmbeddedError('JAVA_MISSING', {
      found: `"${path} -version" did not print a version, but: ${build || 'nothing'}.`,
      needed: `Java ${OLDEST_JAVA} or newer.`,
      remedy: `${INSTALL}.`,
    });
  }
  if (major < OLDEST_JAVA) {
    throw new EmbeddedError('JAVA_TOO_OLD', {
      found: `${path} is Java ${major}.`,
      needed: `Java ${OLDEST_JAVA} or newer.`,
      remedy: `${INSTALL}.`,
    });
  }
  return { path, major, build };
}

/** `1.8.0_392` is Java 8 and `21.0.2` is Java 21 (JEP 223: the "1." was dropped with Java 9). */
export function featureRelease(output: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return undefined;
  return first === '1' && second !== undefined ? Number(second) : Number(first);
}

function executable(env: NodeJS.ProcessEnv): string {
  if (env.JAVA_HOME) {
    const path = join(env.JAVA_HOME, 'bin', 'java');
    if (isExecutable(path)) return path;
    throw new EmbeddedError('JAVA_MISSING', {
      found: `JAVA_HOME is ${env.JAVA_HOME}, and there is no program ${path}.`,
      needed: `Java ${OLDEST_JAVA} or newer.`,
      remedy: `unset JAVA_HOME to use the java on PATH, or ${INSTALL}.`,
    });
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const path = folders.map((folder) => join(folder, 'java')).find(isExecutable);
  if (path) return path;
  throw new EmbeddedError('JAVA_MISSING', {
    found: `there is no "java" in any folder on PATH (${folders.join(delimiter) || 'which is empty'}).`,
    needed: `Java ${OLDEST_JAVA} or newer.`,
    remedy: `${INSTALL}.`,
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Java prints its version to standard error; a wrapper without a Java behind it says so there and fails. */
function version(path: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(path, ['-version'], { env }, (error, stdout, stderr) => {
      const output = `${stderr}${stdout}`.trim();
      if (!error) return resolve(output);
      reject(
        new EmbeddedError('JAVA_MISSING', {
          found: `"${path} -version" failed: ${output || error.message}`,
          needed: `Java ${OLDEST_JAVA} or newer.`,
          remedy: `${INSTALL}.`,
          cause: error,
        }),
      );
    });
  });
}
