/*
 * `node run-typescript.mjs file.ts [arguments…]` runs a TypeScript file with today's sources, for tests that
 * need a second process. (Node 20 does not strip types, and `dist` may be older than the sources.)
 */
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import workerThreads from 'node:worker_threads';
import './typescript-in-threads.mjs';

const hooks = fileURLToPath(new URL('typescript-in-threads.mjs', import.meta.url));

/** Threads of the file load TypeScript as well. */
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(file, options) {
    super(file, { ...options, execArgv: [...process.execArgv, '--import', hooks] });
  }
};
syncBuiltinESMExports();

process.argv.splice(1, 1);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(resolve(process.argv[1])).href);
