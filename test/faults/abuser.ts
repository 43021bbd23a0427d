import { abuses, type Victim } from './abuses.ts';

/*
 * A process that abuses an API until its standard input ends: node run-typescript.mjs abuser.ts <kind> <url> <slug of a
 * declaration>. Prints what it got.
 */
const [kind = '', url = '', slug = ''] = process.argv.slice(2);
const enough = new AbortController();
process.stdin.resume().once('end', () => enough.abort());
const counts = new Map<string, number>();
const victim: Victim = {
  url: new URL(url),
  slug,
  signal: enough.signal,
  count: (what) => counts.set(what, (counts.get(what) ?? 0) + 1),
};
await (abuses as Record<string, (victim: Victim) => Promise<void>>)[kind]?.(victim);
process.stdout.write(
  `the abuser got ${[...counts].map(([what, times]) => `${times} × ${what}`).join(', ') || 'nothing'}\n`,
);
process.exit();
