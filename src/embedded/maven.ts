import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { diskFull, saysFull } from './disk.ts';
import { EmbeddedError } from './errors.ts';
import { UTF8 } from './java.ts';
import { type Log, withProgress } from './progress.ts';

/** The last long-term support release of Neo4j 5; it gets fixes until June 2028. */
export const NEO4J_VERSION = '5.26.30';

/** The kernel with Cypher, and the server with Bolt; everything else follows from these two. */
const ARTIFACTS = [
  ['org.neo4j', 'neo4j'],
  ['org.neo4j.app', 'neo4j-server'],
] as const;

/** What `copy-dependencies` has printed a line about when it is done, plug-ins of Maven included. */
const EXPECTED_FILES = 275;

/**
 * Copies Neo4j and all it depends on into `folder` with the user's own Maven, and thereby from the user's
 * own mirrors and through the user's own proxies.
 *
 * @throws EmbeddedError MAVEN_MISSING, NETWORK, DISK_FULL, MAVEN_FAILED
 */
export async function copyJars(
  folder: string,
  log: Log,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  writeFileSync(join(folder, 'pom.xml'), pom());
  const title = `Resolving Neo4j ${NEO4J_VERSION} (about 125 MB, once)`;
  await withProgress(title, EXPECTED_FILES, log, async (onFiles) => {
    const { code, output } = await runMaven(folder, env, onFiles, signal);
    if (code !== 0) throw explain(output, folder);
  });
}

function pom(): string {
  const dependencies = ARTIFACTS.map(
    ([group, artifact]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>` +
      `<version>${NEO4J_VERSION}</version></dependency>`,
  );
  return (
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>' +
    '<groupId>signatory</groupId><artifactId>embedded</artifactId><version>1</version>' +
    `<packaging>pom</packaging><dependencies>${dependencies.join('')}</dependencies></project>\n`
  );
}

/** Strict checksums: Maven by itself only warns about a file that arrived damaged. */
const ARGUMENTS = [
  '--batch-mode',
  '--strict-checksums',
  '-Dstyle.color=never',
  'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
  '-DoutputDirectory=lib',
  '-DincludeScope=runtime',
];

function runMaven(
  folder: string,
  env: NodeJS.ProcessEnv,
  onFiles: (files: number) => void,
  signal: AbortSignal | undefined,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // It runs for seconds, half of which Java would spend on compiling; what the user has set comes later and wins.
    const MAVEN_OPTS = `-XX:TieredStopAtLevel=1 ${env.MAVEN_OPTS ?? ''}`.trim();
    const child = spawn('mvn', ARGUMENTS, {
      cwd: folder,
      env: { ...env, ...UTF8, MAVEN_OPTS },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    const lines: string[] = [];
    const files = new Set<string>();
    const read = (line: string) => {
      const file = /^\[INFO\] (?:Downloaded from|Copying) .*?([^/ ]+\.jar)\b/.exec(line)?.[1];
      if (file) onFiles(files.add(file).size);
      else lines.push(line);
    };
    createInterface(child.stdout).on('line', read);
    createInterface(child.stderr).on('line', read);
    child.once('error', (cause) => reject(signal?.aborted ? signal.reason : missing(cause)));
    child.once('close', (code) => resolve({ code, output: lines.join('\n') }));
  });
}

function missing(cause: Error): EmbeddedError {
  return new EmbeddedError('MAVEN_MISSING', {
    found: `Maven could not be started: ${cause.message}.`,
    needed: `Apache Maven ("mvn" on PATH), to fetch Neo4j ${NEO4J_VERSION} this once.`,
    remedy: 'install Maven, or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a Neo4j that already runs.',
    cause,
  });
}

function explain(output: string, folder: string): EmbeddedError {
  const excerpt = complaints(output);
  if (saysFull(output)) return diskFull(folder, excerpt);
  if (NO_NETWORK.test(output)) {
    return new EmbeddedError('NETWORK', {
      found: `Maven could not reach its repository:\n${excerpt}`,
      needed: `access to a Maven repository that has Neo4j ${NEO4J_VERSION}, this once.`,
      remedy:
        'check the network, the proxy and the mirrors in ~/.m2/settings.xml, and start again; or set ' +
        'SIGNATORY_CACHE to a cache folder filled on another machine; or set NEO4J_URI to a Neo4j that runs.',
    });
  }
  return new EmbeddedError('MAVEN_FAILED', {
    found: `Maven failed:\n${excerpt}`,
    needed: `"mvn ${ARGUMENTS.join(' ')}" to succeed.`,
    remedy: 'mend what Maven names, and start again.',
  });
}

/** Without the advice and the empty lines that Maven adds to each of its errors. */
function complaints(output: string): string {
  const lines = output.split('\n').filter(Boolean);
  const errors = lines.filter(
    (line) =>
      /^\[(ERROR|FATAL)\] \S|^Error/.test(line) && !/^\[ERROR\] (To see|Re-run|For more|\[Help)/.test(line),
  );
  return (errors.length > 0 ? errors : lines).slice(0, 4).join('\n').slice(0, 1500);
}

const NO_NETWORK =
  /Could not transfer|Unknown host|UnknownHost|Connection refused|Connection timed out|No route to host|Network is unreachable|Temporary failure in name resolution|Could not find artifact|status code: \d/i;
