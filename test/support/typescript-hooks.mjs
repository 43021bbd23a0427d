import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { version } = createRequire(import.meta.url)('vite/package.json');
const kept = fileURLToPath(new URL('../../node_modules/.cache/signatory-typescript/', import.meta.url));
mkdirSync(kept, { recursive: true });

/**
 * A module hook (https://nodejs.org/api/module.html#loadurl-context-nextload) that strips types. What came of a source
 * is kept by its content: most processes load the same files, and do so several times as fast without a compiler.
 */
export async function load(url, context, nextLoad) {
  const { pathname } = new URL(url);
  if (!pathname.endsWith('.ts')) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const text = readFileSync(path, 'utf8');
  const key = createHash('sha256').update(`${version}\n${path}\n${text}`).digest('hex');
  return { format: 'module', source: await stripped(path, text, `${kept}${key}.mjs`), shortCircuit: true };
}

async function stripped(path, text, file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const { transformWithOxc } = await import('vite');
    const { code, map } = await transformWithOxc(text, path, { sourcemap: true });
    const inline = Buffer.from(JSON.stringify(map)).toString('base64');
    const source = `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`;
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, source);
    renameSync(draft, file);
    return source;
  }
}
