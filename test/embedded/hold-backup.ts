import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { backup } from '../../src/embedded/backup.ts';

/* Backs up a data folder, and says the id of the Java that does as soon as there is one, to be killed then. */
const [home, file] = process.argv.slice(2);
if (!home || !file) throw new Error('usage: hold-backup.ts HOME FILE');
void backup(home, file, { log: () => {} });
for (;;) {
  const java = readdirSync('/proc').find((pid) => /^\d+$/.test(pid) && isAdmin(pid));
  if (java !== undefined) {
    console.log(JSON.stringify({ java: Number(java) }));
    break;
  }
  await sleep(5);
}

function isAdmin(pid: string): boolean {
  try {
    const [program = '', argument = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return /\bjava$/.test(program) && argument === `@${home}/run/admin.args`;
  } catch {
    return false;
  }
}
