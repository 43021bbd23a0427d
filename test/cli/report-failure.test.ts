import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { main } from './spawn-program.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What is told of a failure by a process that may have so many files open. */
const told = (files: number, code: string) =>
  execFileSync(
    '/bin/sh',
    [
      '-c',
      `ulimit -n ${files} && exec "$0" --input-type=module -e "$1"`,
      process.execPath,
      `import { reportFailure } from '${path('../../src/cli/report-failure.ts')}';
       reportFailure(Object.assign(new Error('It failed.'), { code: '${code}' }), false, console.log);`,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import ${path('../support/typescript-in-threads.mjs')}` },
    },
  );

it('a failure for want of open files names the limit, another one does not', () => {
  expect(told(200, 'ERR_MODULE_NOT_FOUND')).toContain('no more than 200 files open');
  expect(told(200, 'ECONNREFUSED')).not.toContain('files open');
});

it('a working folder that is gone is named, with what to do', () => {
  const { status, stderr } = spawnSync(
    '/bin/sh',
    ['-c', 'cd "$0" && rmdir "$0" && exec "$@"', temporaryFolder(), process.execPath, main, 'validate'],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('change into one that is');
  expect(status).toBe(66);
});
