import { writeSync } from 'node:fs';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import { openDriver } from '../../src/graph/driver.ts';

/*
 * Imports a generated data set, and stands still when all its rows are written and nothing is committed, until it is told to go
 * on. Arguments: the graph's address, user and password; how many declarations; the seed.
 */
const [uri = '', user = '', password = '', declarations, seed] = process.argv.slice(2);
const driver = openDriver({ uri, user, password });
let stopped = false;
await importRows(driver, generateDataset({ declarations: Number(declarations), seed: Number(seed) }), {
  onProgress(done, total) {
    if (done < total || stopped) return;
    stopped = true;
    writeSync(1, 'written');
    process.kill(process.pid, 'SIGSTOP');
  },
});
await driver.close();
