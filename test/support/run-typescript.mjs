/*
 * `node run-typescript.mjs file.ts [arguments…]` runs a TypeScript file with today's sources, for tests that
 * need a second process. (Node 20 does not strip types, and `dist` may be older than the sources.)
 */
import { runnerImport } from 'vite';

process.argv.splice(1, 1);
await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' });
