import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import { openDriver } from '../../src/graph/driver.ts';

/** Run as a process of its own, to be killed: imports a generated data set and tells how far it is, a JSON line a step. */
const [, , uri = '', user = '', password = '', declarations = '10', seed = '1'] = process.argv;
const driver = openDriver({ uri, user, password });
const tell = (step: string) => void process.stdout.write(`${JSON.stringify(step)}\n`);
await importRows(driver, generateDataset({ declarations: Number(declarations), seed: Number(seed) }), {
  onDifference: () => tell('difference'),
  onProgress: (done, total) => tell(done === total ? 'written' : 'writing'),
});
tell('committed');
await driver.close();
