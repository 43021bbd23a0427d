/*
 * `node --import typescript-in-threads.mjs` lets worker threads load today's TypeScript sources: they inherit the option.
 * (Node 20 does not strip types, vitest only serves the main thread, and `dist` may be older than the sources.)
 */
import { register } from 'node:module';

if (!process.features.typescript) register('./typescript-hooks.mjs', import.meta.url);
