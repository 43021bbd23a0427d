import { logToTerminal, withProgress } from '../../src/embedded/progress.ts';

/* Fails half-way through its work, before the eyes of a person. */
Object.assign(process.stderr, { isTTY: true });
await withProgress('Working', 2, logToTerminal, async (to) => {
  to(1);
  throw new Error('half-way');
}).catch(({ message }: Error) => console.log(JSON.stringify({ message })));
