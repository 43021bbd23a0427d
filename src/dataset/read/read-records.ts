import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import type { z } from 'zod';
import { createProblemLog, type Place, type ProblemLog } from '../problem.ts';
import { fileKindOf, fileKinds } from './file-kinds.ts';
import type { Placed, Records } from './records.ts';
import { repairDeclaration } from './repair-declaration.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';
import { checkRecord, show } from './zod-problems.ts';

/**
 * Reads every YAML file of the given folders (all levels) and files, and checks each record against its schema.
 * A record with a problem is left out, or of a declaration the part that has it; the rest is returned, so that one run
 * reports what is wrong anywhere.
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
    const bytes = attempt(path, problems, () => readFileSync(path));
    const isRead = attempt(path, problems, () => {
      const file = bytes && readYaml(shown(path), bytes, problems);
      if (file) readFile(file, path, records, problems);
      return file !== undefined;
    });
    if (!isRead) noteUnread(path, undefined, records);
  }
  return records;
}

function readFile(file: YamlFile, path: string, records: Records, problems: ProblemLog): void {
  const kind = fileKindOf(basename(path, extname(path)));
  const { schema, list, what } = fileKinds[kind];
  const target = records[kind] as Placed<unknown>[];
  const take = (base: readonly PropertyKey[], value: unknown) => {
    const record = checkRecord<unknown>(file, base, schema as z.ZodType, value, problems);
    const repaired =
      record === undefined && kind === 'declaration'
        ? repairDeclaration<unknown>(schema as z.ZodType, value)
        : undefined;
    if (record === undefined && kind === 'declaration' && !repaired)
      problems.add(
        file.place(base),
        'found a declaration whose quotes, pointers and slugs were not checked, expected the other problems of this file to be mended first',
      );
    if (record === undefined && !repaired) return noteUnread(path, value, records);
    target.push({
      record: record ?? repaired?.record,
      folder: dirname(path),
      lacksDate: repaired?.lacksDate,
      at: (inner, part) => file.place([...base, ...(repaired?.original(inner) ?? inner)], part),
    });
  };
  if (!list && Array.isArray(file.value)) {
    const lists = Object.entries(fileKinds).flatMap(([name, { list }]) => (list ? `${name}.yaml` : []));
    problems.add(
      file.place([]),
      `found ${show(file.value)}, expected ${what}; lists stand in files named ${lists.join(', ')}`,
    );
    noteUnread(path, undefined, records);
  } else if (!list) take([], file.value);
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
  const isFolder = attempt(path, problems, () => statSync(path).isDirectory());
  if (!isFolder) return isFolder === undefined ? [] : [path];
  return yamlFilesIn(path, problems, new Set()).sort();
}

/** Of a folder and those below it; one that links lead to twice is read once. */
function yamlFilesIn(folder: string, problems: ProblemLog, seen: Set<string>): string[] {
  const real = attempt(folder, problems, () => realpathSync(folder));
  if (real === undefined || seen.has(real)) return [];
  seen.add(real);
  const entries = attempt(folder, problems, () => readdirSync(folder)) ?? [];
  return entries.flatMap((name) => {
    const path = join(folder, name);
    // A link that leads nowhere is reported where its file is read.
    const there = attempt(path, createProblemLog(), () => statSync(path));
    if (there?.isDirectory()) return yamlFilesIn(path, problems, seen);
    if (!/\.ya?ml$/i.test(name)) return [];
    if (there === undefined || there.isFile()) return [path];
    problems.add(startOf(path), 'found a pipe, a socket or a device, which may never end, expected a file');
    return [];
  });
}

const failures: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EACCES: 'a file or folder that this user may not read',
  EPERM: 'a file or folder that this user may not read',
  EISDIR: 'a folder in the place of a file',
  ENOTDIR: 'a file in the place of a folder',
  ELOOP: 'links that lead in a circle',
};

/** Of values that are too long, or too deep in each other, for the parser or a regular expression. */
const tooMuch = (error: unknown): string | undefined =>
  error instanceof RangeError ? error.message : undefined;

const startOf = (path: string): Place => ({ file: shown(path), line: 1, column: 1, path: '' });

/** What cannot be read is one problem among others, and no reason to stop. */
function attempt<T>(path: string, problems: ProblemLog, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code = tooMuch(error) } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    problems.add(
      startOf(path),
      `found ${failures[code] ?? `what cannot be read (${code})`}, expected a folder of YAML files or a YAML file`,
    );
    return undefined;
  }
}

/** Relative to the working directory where that is shorter to read. */
export function shown(path: string): string {
  const short = relative('.', path);
  return short.startsWith('..') ? path : short;
}
