import { readSettings } from '../../src/config/read-settings.ts';
import { startApp } from '../../src/server/app.ts';
import { createLog } from '../../src/server/log.ts';

/*
 * An API process for tests that need several, or one to kill. Arguments: the graph's address and settings, both as JSON.
 * Prints { url } when it listens; ends in order on SIGTERM.
 */
const [address = '', settings = '{}'] = process.argv.slice(2);
const all = { ...readSettings({ logLevel: 'warn' }, {}), port: 0, ...JSON.parse(settings) };
const app = await startApp(JSON.parse(address), all, createLog(all.logLevel));
process.stdout.write(`${JSON.stringify({ url: app.url })}\n`);
process.on('SIGTERM', async () => {
  await app.close();
  process.exit(0);
});
