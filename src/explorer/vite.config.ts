import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { checkQueries } from './build/check-queries.ts';
import { writeFirstQuestions } from './build/first-questions.ts';
import { precompress } from './build/precompress.ts';
import { clearStale } from './build/remove-stale.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [checkQueries(), precompress(), writeFirstQuestions(), clearStale()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/explorer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The policy the page is served with allows no data: scripts and no inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
