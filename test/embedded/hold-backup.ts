import { backup } from '../../src/embedded/backup.ts';

/* Backs up a data folder, and is killed meanwhile. */
const [home, file] = process.argv.slice(2);
if (!home || !file) throw new Error('usage: hold-backup.ts HOME FILE');
await backup(home, file, { log: () => {} });
