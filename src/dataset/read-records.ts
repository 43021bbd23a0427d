import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import type { z } from 'zod';
import { fileKindOf, fileKinds } from './file-kinds.ts';
import type { ProblemLog } from './problem.ts';
import type { Placed, Records } from './records.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';
import { checkRecord, show } from './zod-problems.ts';

/**
 * Reads every YAML file of the given folders (all levels) and files, and checks each record against its schema.
 * A record with a problem is left out, the rest is returned, so that one run reports what is wrong anywhere.
 */
export function readRecords(paths: readonly string[], problems: ProblemLog): Records {
  const records: Records = {
    dataset: [],
    sources: [],
    references: [],
    states: [],
    organizations: [],
    themes: [],
    instruments: [],
    declaration: [],
    unread: { kinds: new Set(), slugs: new Map() },
  };
  for (const path of new Set(paths.flatMap((given) => filesOf(given, problems)))) {
    const file = readYaml(shown(path), readFileSync(path), problems);
    if (file) readFile(file, path, records, problems);
    else noteUnread(path, undefined, records);
  }
  return records;
}

function readFile(file: YamlFile, path: string, records: Records, problems: ProblemLog): void {
  const kind = fileKindOf(basename(path, extname(path)));
  const { schema, list, what } = fileKinds[kind];
  const target = records[kind] as Placed<unknown>[];
  const take = (base: readonly PropertyKey[], value: unknown) => {
    const record = checkRecord<unknown>(file, base, schema as z.ZodType, value, problems);
    if (record === undefined) return noteUnread(path, value, records);
    target.push({
      record,
      folder: dirname(path),
      at: (inner, part) => file.place([...base, ...inner], part),
    });
  };
  if (!list) take([], file.value);
  else if (Array.isArray(file.value)) for (const [index, value] of file.value.entries()) take([index], value);
  else {
    problems.add(file.place([]), `found ${show(file.value)}, expected a list, each entry ${what}`);
    noteUnread(path, undefined, records);
  }
}

/** A record whose slug can be told is missed by that slug alone; a declaration's file goes by its slug. */
function noteUnread(path: string, value: unknown, { unread }: Records): void {
  const name = basename(path, extname(path));
  const kind = fileKindOf(name);
  const given = (value as { slug?: unknown } | null | undefined)?.slug;
  const slug = typeof given === 'string' ? given : kind === 'declaration' ? name : undefined;
  if (slug === undefined) unread.kinds.add(kind);
  else unread.slugs.set(kind, (unread.slugs.get(kind) ?? new Set()).add(slug));
}

function filesOf(path: string, problems: ProblemLog): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    problems.add(
      { file: shown(path), line: 1, column: 1, path: '' },
      'found no such file or folder, expected a folder of YAML files or a YAML file',
    );
    return [];
  }
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** Relative to the working directory where that is shorter to read. */
export function shown(path: string): string {
  const short = relative('.', path);
  return short.startsWith('..') ? path : short;
}
