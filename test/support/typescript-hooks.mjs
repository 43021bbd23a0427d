import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A module hook (https://nodejs.org/api/module.html#loadurl-context-nextload) that strips types. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const { transformWithOxc } = await import('vite');
  const path = fileURLToPath(url);
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path);
  return { format: 'module', source: code, shortCircuit: true };
}
