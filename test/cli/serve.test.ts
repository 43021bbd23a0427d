import { existsSync, openSync } from 'node:fs';
import { expect, it } from 'vitest';
import { serve } from './spawn-serve.ts';

it('ends in order, with status 0, when it is asked to as soon as it listens', async () => {
  const { child, ended } = await serve();
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

// Every write to this device of Linux fails as one to a full disk does.
it.runIf(existsSync('/dev/full'))('goes on answering when its log can no longer be written', async () => {
  const { url, child, ended } = await serve(['--log-level', 'info'], { errors: openSync('/dev/full', 'w') });
  for (let n = 0; n < 5; n++) {
    const answer = await fetch(`${url}?query={declarations{totalCount}}&n=${n}`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { data: { declarations: { totalCount: expect.any(Number) } } },
    ]);
  }
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
