// Runs one measurement: node test/bench/run.mjs import. Vite only takes the types off.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [, , name] = process.argv;
if (!name) throw new Error('Which measurement? Give the name of a file in test/bench without its ending.');
await runnerImport(fileURLToPath(new URL(`${name}.ts`, import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
