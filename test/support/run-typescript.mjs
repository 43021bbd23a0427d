/*
 * `node run-typescript.mjs file.ts [arguments…]` runs a TypeScript file with today's sources, for tests that
 * need a second process. (Node 20 does not strip types, and `dist` may be older than the sources.)
 */
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';
import workerThreads from 'node:worker_threads';
import { runnerImport } from 'vite';

const hooks = fileURLToPath(new URL('typescript-in-threads.mjs', import.meta.url));

/** Threads of the file load TypeScript as well. */
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(file, options) {
    super(file, { ...options, execArgv: [...process.execArgv, '--import', hooks] });
  }
};
syncBuiltinESMExports();

process.argv.splice(1, 1);
await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' });
