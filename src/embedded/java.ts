import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { EmbeddedError } from './errors.ts';

/** Neo4j 5.26 runs on Java 17 and 21 (operations manual, system requirements). */
const OLDEST_JAVA = 17;

/**
 * Variables for a process that is or runs Java: it reads names of files in the character set of its locale, and cannot name one
 * with other letters than that has.
 */
export const UTF8 = { LC_ALL: 'C.UTF-8' };

export interface Java {
  /** The executable, as it is to be spawned. */
  path: string;
  /** Feature release: 17, 21, … */
  major: number;
  /** All that `java -version` prints: it identifies the build, so class archives can be kept per build. */
  build: string;
}

export interface FindJavaOptions {
  /** Gives up. */
  signal?: AbortSignal | undefined;
  /** How long `java -version` may take: half a second of a processor, and longer where others want it. */
  timeoutMs?: number;
}

const INSTALL = `install a JDK or JRE ${OLDEST_JAVA} or 21 and put it on PATH, or set JAVA_HOME to its folder`;

/**
 * The Java that will run Neo4j: JAVA_HOME when it is set, else the first `java` on PATH.
 *
 * @throws EmbeddedError JAVA_MISSING, JAVA_TOO_OLD
 */
export async function findJava(
  env: NodeJS.ProcessEnv = process.env,
  { signal, timeoutMs = 30_000 }: FindJavaOptions = {},
): Promise<Java> {
  const path = executable(env);
  const build = await version(path, env, { signal, timeoutMs });
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

/** Where its temporary folder is full, Java complains of that with the id of its process, and every start is of a build of its own. */
const QUIET = '-XX:-UsePerfData';

/** Java prints its version to standard error; a wrapper without a Java behind it says so there and fails. */
function version(
  path: string,
  env: NodeJS.ProcessEnv,
  { signal, timeoutMs }: FindJavaOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env, signal, timeout: timeoutMs, killSignal: 'SIGKILL' } as const;
    execFile(path, [QUIET, '-version'], options, (error, stdout, stderr) => {
      const output = `${stderr}${stdout}`.trim();
      if (!error) return resolve(output);
      if (signal?.aborted) return reject(signal.reason);
      if (error.killed) return reject(hangs(path, timeoutMs, error));
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

function hangs(path: string, timeoutMs = 0, cause: Error): EmbeddedError {
  return new EmbeddedError('JAVA_MISSING', {
    found: `"${path} -version" did not end within ${timeoutMs / 1_000} seconds.`,
    needed: `Java ${OLDEST_JAVA} or newer.`,
    remedy: `run that by hand to see what it waits for, or ${INSTALL}.`,
    cause,
  });
}
