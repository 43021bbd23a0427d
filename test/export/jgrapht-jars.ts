import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../src/embedded/folders.ts';

const pom = fileURLToPath(new URL('jgrapht.pom.xml', import.meta.url));

const hasCompiler = (): boolean =>
  spawnSync('java', ['--list-modules'], { encoding: 'utf8' }).stdout?.includes('jdk.compiler@') ?? false;

/**
 * The folder with JGraphT and what it depends on (3.4 MB), beside Neo4j's jars in the cache and fetched in the same way when
 * it is not there yet; or why it cannot be used.
 */
export function jgraphtJars(): { folder: string } | { missing: string } {
  if (!hasCompiler()) return { missing: '"java" on PATH is none that compiles; a JDK is needed' };
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 8);
  const folder = join(cacheFolder(), `jgrapht-${version}`);
  if (existsSync(folder)) return { folder };
  const draft = `${folder}.${process.pid}`;
  mkdirSync(cacheFolder(), { recursive: true });
  const { status, stdout, error } = spawnSync(
    'mvn',
    [
      ...['--batch-mode', '--quiet', '--strict-checksums', '-Dstyle.color=never', '--file', pom],
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
      ...[`-DoutputDirectory=${draft}`, '-DincludeScope=runtime'],
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  try {
    if (status !== 0) return { missing: error?.message ?? stdout.split('\n')[0] ?? `status ${status}` };
    // Another run may have been faster.
    if (!existsSync(folder)) renameSync(draft, folder);
    return { folder };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
