import { readdirSync, readFileSync } from 'node:fs';

export interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  dependencies?: Record<string, string>;
}

const root = new URL('../../', import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
  packages: Record<string, Locked>;
};

const importOf = /^(?:import|export) (?!type )[^;]*?from '((?:@[\w.-]+\/)?[\w-][\w.-]*)[^']*'/gm;

/** Packages that the explorer imports: what the build bundles is shipped, though nothing has to be installed for it. */
function bundled(): string[] {
  const folder = new URL('src/explorer/', root);
  const names = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(new URL(file, folder), 'utf8');
    // What builds the explorer is no part of it.
    if (text.includes("from 'vite'")) continue;
    for (const [, name] of text.matchAll(importOf))
      if (name !== undefined && `node_modules/${name}` in packages) names.add(name);
  }
  return [...names];
}

/** Where a package finds another, as Node looks for it: beside itself, then outwards. */
function placeOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
}

/** Everything that is shipped, by its place in the lock file: what runs on the server, and what is bundled for browsers. */
export function shipped(): Map<string, Locked> {
  const found = new Map<string, Locked>();
  const visit = (name: string, from: string): void => {
    const place = placeOf(name, from);
    const locked = place === undefined ? undefined : packages[place];
    if (place === undefined || !locked || found.has(place)) return;
    found.set(place, locked);
    for (const dependency of Object.keys(locked.dependencies ?? {})) visit(dependency, place);
  };
  for (const [place, locked] of Object.entries(packages))
    if (place !== '' && !locked.dev) found.set(place, locked);
  for (const name of bundled()) visit(name, '');
  return found;
}

/** The name of a package by its place. */
export const nameOf = (place: string): string => place.replace(/^.*node_modules\//, '');
