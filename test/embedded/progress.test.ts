import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withProgress } from '../../src/embedded/progress.ts';
import { spawnTypeScript } from '../support/spawn-typescript.ts';

test('work that fails before the eyes of a person ends its process, with a cursor to go on with', async () => {
  const child = spawnTypeScript(fileURLToPath(new URL('watched-work.ts', import.meta.url)));
  const closed = once(child.process, 'close');
  let shown = '';
  child.process.stderr?.on('data', (text) => {
    shown += text;
  });
  expect(await child.nextJson()).toEqual({ message: 'half-way' });
  expect(await child.ended).toBe(0);
  // What it wrote last may arrive after it has ended.
  await closed;
  const [hidden, visible] = ['\u001b[?25l', '\u001b[?25h'];
  expect(shown.lastIndexOf(visible)).toBeGreaterThan(shown.indexOf(hidden));
});

test('all of it is done where it succeeds, and only there', async () => {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  await withProgress('Good', 4, log, async () => undefined);
  await withProgress('Bad', 4, log, () => Promise.reject(new Error('no'))).catch(() => undefined);
  expect(lines).toEqual(['Good: 0 %', 'Good: 100 %', 'Bad: 0 %']);
});
