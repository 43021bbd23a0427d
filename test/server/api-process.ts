import { readSettings } from '../../src/config/read-settings.ts';
import { startApp } from '../../src/server/app.ts';
import { createLog } from '../../src/server/observability/log.ts';

/*
 * An API process for tests that need several, or one to kill. Arguments: the graph's address and settings, both as JSON.
 * Prints { url } when it listens; ends in order on SIGTERM.
 */
const [address = '', settings = '{}'] = process.argv.slice(2);
const all = { ...readSettings({ logLevel: 'warn' }, {}), port: 0, ...JSON.parse(settings) };
const app = await startApp(JSON.parse(address), all, createLog(all.logLevel));
process.stdout.write(`${JSON.stringify({ url: app.url })}\n`);
// A clock that jumps: a day forth, a day back, and so on.
let ahead = 0;
const now = Date.now;
Date.now = () => now() + ahead;
process.on('SIGUSR2', () => {
  ahead = ahead === 0 ? 86_400_000 : ahead > 0 ? -86_400_000 : 0;
});
process.on('SIGTERM', async () => {
  await app.close();
  process.exit(0);
});
