import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const installed = fileURLToPath(new URL('../../.cache/python/bin/python', import.meta.url));

/** The Python whose packages read exports in tests: SIGNATORY_PYTHON, what `.ci/run` installs, or any. */
const python = process.env.SIGNATORY_PYTHON || (existsSync(installed) ? installed : 'python3');

/** Looked for, not loaded: packages take seconds for that, and a damaged one is no reason to be skipped. */
const lookFor = 'import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)';

/** Why a package of Python cannot be used; null when it is there. */
export function whyWithout(name: string): string | null {
  const { status, error } = spawnSync(python, ['-c', lookFor, name]);
  return status === 0 ? null : (error?.message ?? `${python} does not have it`);
}

/** What a script prints as JSON. Python is started once for all files, because its packages take seconds to load. */
export function readWithPython<T>(script: string, files: readonly string[]): T[] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', script, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${python} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
