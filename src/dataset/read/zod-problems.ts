import type { z } from 'zod';
import { nearestHint } from '../nearest.ts';
import { formatPath, type ProblemLog } from '../problem.ts';
import { knownKeys } from './known-keys.ts';
import { slugOf } from './slug-of.ts';
import { valueAt } from './value-at.ts';
import type { YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks the value at `base` of a file against a schema; every violation goes to the log at its line.
 * Returns the parsed record, or undefined when there was one.
 */
export function checkRecord<T>(
  file: YamlFile,
  base: readonly PropertyKey[],
  schema: z.ZodType<T>,
  value: unknown,
  problems: ProblemLog,
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(issue, []);
  return undefined;

  function report(issue: Issue, above: readonly PropertyKey[]): void {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union') {
      const branch = likeliest(issue.errors);
      if (branch) for (const inner of branch) report(inner, path);
      else say(path, issue);
    } else if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, path, value);
      for (const key of issue.keys) {
        const place = file.place([...base, ...path, key], 'key');
        const accepted = known.length > 0 ? `one of ${known.join(', ')}` : 'no such key here';
        const cut = valueAt(value, [...path, key]) === null && /\s/.test(key);
        const hint = cut ? '; a comma inside { } ends a value: put words with commas in straight quotes' : '';
        problems.add(
          place,
          `found the unknown key "${key}"${nearestHint(key, known)}, expected ${accepted}${hint}`,
        );
      }
    } else if (issue.code === 'invalid_key') {
      const place = file.place([...base, ...path], 'key');
      problems.add(
        place,
        `found the key ${show(path.at(-1))}, expected ${issue.issues[0]?.message ?? 'another'}`,
      );
    } else say(path, issue);
  }

  function say(path: readonly PropertyKey[], issue: Issue): void {
    const found = valueAt(value, path);
    const place = { ...file.place([...base, ...path]), path: formatPath([...base, ...path]) };
    const written = typeof found === 'number' ? file.written([...base, ...path]) : undefined;
    problems.add(
      place,
      `found ${written === undefined ? show(found) : `the number ${written}`}, expected ${expectation(issue, found, written)}${shapeAt(path, issue)}`,
    );
  }

  /** The keys of the mapping that is due, and whether null will do: who knows no publisher need not make one up. */
  function shapeAt(path: readonly PropertyKey[], issue: Issue): string {
    const isMapping = issue.code === 'invalid_type' && issue.expected === 'object';
    if (issue.code !== 'invalid_type' || !(isMapping || valueAt(value, path) === undefined)) return '';
    const keys = isMapping ? knownKeys(schema, path, value) : [];
    const named = keys.length > 0 ? ` of ${keys.join(', ')}` : '';
    return `${named}${acceptsNull(schema, value, path) ? ', or null' : ''}`;
  }
}

/** Whether a schema has nothing against null at a path of a value. */
function acceptsNull(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): boolean {
  const withNull = (current: unknown, [key, ...rest]: readonly PropertyKey[]): unknown => {
    if (key === undefined) return null;
    if (Array.isArray(current)) return current.map((item, i) => (i === key ? withNull(item, rest) : item));
    const holder = (current ?? {}) as Record<PropertyKey, unknown>;
    return { ...holder, [key]: withNull(holder[key], rest) };
  };
  const { error } = schema.safeParse(withNull(value, path));
  return !error?.issues.some((issue) => path.every((key, i) => issue.path[i] === key));
}

/** The alternative the writer most likely meant: the one with the fewest faults, each unknown or missing key counted. */
function likeliest(branches: readonly Issue[][]): Issue[] | undefined {
  const faults = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
      // A wrong type at the top is a wrong alternative altogether.
      return sum + (issue.code === 'invalid_type' && issue.path.length === 0 ? 100 : 1);
    }, 0);
  const ranked = branches
    .map((issues) => ({ issues, faults: faults(issues) }))
    .sort((a, b) => a.faults - b.faults);
  const [first, second] = ranked;
  if (!first || first.faults >= 100) return undefined;
  return second && second.faults === first.faults && first.issues.length > 1 ? undefined : first.issues;
}

function expectation(issue: Issue, found: unknown, written = String(found)): string {
  switch (issue.code) {
    case 'invalid_type': {
      const type = typeNames[issue.expected] ?? issue.expected;
      const quote =
        issue.expected === 'string' && typeof found === 'number' ? `: write '${written}' in quotes` : '';
      return `${type}${quote}`;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const hint = typeof found === 'string' ? nearestHint(found.toUpperCase(), values) : '';
      return values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}${hint}`;
    }
    case 'too_small':
      return `at least ${issue.minimum} ${unit(issue.origin)}`.trim();
    case 'too_big':
      return `at most ${issue.maximum} ${unit(issue.origin)}`.trim();
    case 'invalid_union':
      return issue.message === 'Invalid input'
        ? 'one of the shapes that schema/dataset.schema.json describes for this place'
        : issue.message;
    case 'invalid_format': {
      // "a slug is lower-case letters …" says what is expected.
      const wanted = formatNames[issue.format] ?? issue.message.replace(/^(an? \w+) is /, '$1: ');
      const slug = typeof found === 'string' && wanted.startsWith('a slug') ? slugOf(found) : '';
      return slug === '' ? wanted : `${wanted} (nearest: ${slug})`;
    }
    default:
      return issue.message;
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};
const formatNames: Record<string, string> = {
  url: 'a full address such as https://example.org/page',
  date: 'a day that exists, as YYYY-MM-DD',
};

const unit = (origin: string): string =>
  origin === 'string' ? 'character' : origin === 'array' ? 'entry' : '';

/** A value as a message shows it: short, and told apart from its absence. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Uint8Array) return 'binary data';
  if (typeof value === 'object') return `a mapping of ${Object.keys(value).join(', ') || 'nothing'}`;
  if (typeof value === 'number') return `the number ${value}`;
  const text = String(value);
  return `"${text.length > 80 ? `${text.slice(0, 77)}…` : text}"`;
}
