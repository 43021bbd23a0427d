import { writeSync } from 'node:fs';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import { openDriver } from '../../src/graph/driver.ts';

/**
 * Run as a process of its own, to be killed: imports a generated data set, tells when it has come to a step, as a JSON line, and
 * stands still there until it is told to go on.
 */
const [, , uri = '', user = '', password = '', declarations = '10', seed = '1', stop = ''] = process.argv;
const driver = openDriver({ uri, user, password });
let stopped = false;
function tell(step: string): void {
  if (step !== stop || stopped) return;
  stopped = true;
  writeSync(1, `${JSON.stringify(step)}\n`);
  process.kill(process.pid, 'SIGSTOP');
}
await importRows(driver, generateDataset({ declarations: Number(declarations), seed: Number(seed) }), {
  onDifference: () => tell('difference'),
  onProgress: (done, total) => tell(done === total ? 'written' : 'writing'),
});
await driver.close();
