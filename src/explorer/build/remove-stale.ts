import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Takes modules out of `built` that `sources` no longer have, and folders that are empty then: compilers only ever add. */
export function removeStale(built: string, sources: string): void {
  const names = readdirSync(built, { recursive: true, encoding: 'utf8' });
  for (const name of names) {
    const [, module] = /^(.+)\.js(?:\.map)?$/.exec(name) ?? [];
    // What the pages are made of is named by its contents, and cleared by vite.
    if (module === undefined || module.startsWith(`explorer${sep}`)) continue;
    if (existsSync(join(sources, `${module}.ts`))) continue;
    rmSync(join(built, name));
    removeEmpty(dirname(join(built, name)));
  }
}

function removeEmpty(folder: string): void {
  if (readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder));
}

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One file at a time, so that a server that runs from the folder goes on finding its own. */
export function clearStale(): Plugin {
  return {
    name: 'signatory:clear-stale',
    apply: 'build',
    closeBundle() {
      removeStale(folder('../../../dist'), folder('../..'));
    },
  };
}
