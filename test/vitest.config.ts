import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';
// For what runs before the workers, such as the global set-up.
import './support/typescript-in-threads.mjs';

const root = new URL('..', import.meta.url);

/**
 * Suites that start Neo4j again and again, kill it, or read every page with a screen reader's eyes: one test in twenty-five,
 * a third of the time. `npm test` leaves them out; `npm test -- --mode all`, as CI has it, does not.
 */
const slow = 'test/**/*.slow.test.ts';

export default defineConfig(({ mode }) => ({
  test: {
    root: fileURLToPath(root),
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/seeds.ts'],
    exclude: mode === 'all' ? [] : [slow],
    testTimeout: 60_000,
    // Tests fail by what they see, not by how busy the machine is.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 180_000,
    // A third one has a Neo4j more to start and to make quick, and two processors are busy with two.
    maxWorkers: 2,
    // Loading the sources takes longer than most suites; none of them changes what others read (test/support/neo4j.ts).
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Sources are loaded as in threads and processes of tests, sooner than vite does it, and there is one copy of graphql.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: [
      '--import',
      fileURLToPath(new URL('support/typescript-in-threads.mjs', import.meta.url)),
      // As `npm start` has it; collecting what is new less often saves a twentieth of a worker's time.
      '--max-semi-space-size=32',
    ],
  },
}));
