import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const installed = fileURLToPath(new URL('../../.cache/python/bin/python', import.meta.url));

/** The Python whose packages read exports in tests: SIGNATORY_PYTHON, what `.ci/run` installs, or any. */
const python = process.env.SIGNATORY_PYTHON || (existsSync(installed) ? installed : 'python3');

/** Why a package of Python cannot be used; null when it can. */
export function whyWithout(name: string): string | null {
  const { status, error, stderr } = spawnSync(python, ['-c', `import ${name}`], { encoding: 'utf8' });
  return status === 0
    ? null
    : `${python} has no ${name}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`;
}

/** What a script prints as JSON. Python is started once for all files, because its packages take seconds to load. */
export function readWithPython<T>(script: string, files: readonly string[]): T[] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', script, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${python} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
