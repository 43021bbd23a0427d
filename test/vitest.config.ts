import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

const root = new URL('..', import.meta.url);

export default defineConfig({
  // Node takes graphql's CommonJS files, vite would take its ES modules: two copies cannot share a schema.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', root)) },
    ],
  },
  test: {
    root: fileURLToPath(root),
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/seeds.ts'],
    exclude: ['test/bench/**', 'node_modules/**'],
    testTimeout: 60_000,
    // Tests fail by what they see, not by how busy the machine is.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 180_000,
    maxWorkers: 3,
    // Loading the sources takes longer than most suites; none of them changes what others read (test/support/neo4j.ts).
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // For worker threads, which load the sources without vite.
    execArgv: ['--import', fileURLToPath(new URL('support/typescript-in-threads.mjs', import.meta.url))],
  },
});
