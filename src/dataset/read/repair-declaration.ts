import type { z } from 'zod';
import { slugOf } from './slug-of.ts';
import { valueAt } from './value-at.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;
type Container = Record<PropertyKey, unknown>;

/** A record that fits its schema because what did not was replaced or left out. */
interface Repaired<T> {
  record: T;
  /** The path in the file of what stands at a path of the record: entries of lists may have been left out. */
  original(path: Path): PropertyKey[];
  /** Whether the file has a date, which was left out: what is worked out from it cannot be. */
  lacksDate: boolean;
}

const leftOut = Symbol('left out');
/** Each round mends what the one before uncovered; nothing is nested as deep. */
const mostRounds = 30;

/**
 * A declaration without its faulty parts, so that the rest can be checked in the same run; undefined when nothing is left to
 * check by (no title, say). Its faults have been reported; it is not fit to import.
 */
export function repairDeclaration<T>(schema: z.ZodType<T>, value: unknown): Repaired<T> | undefined {
  const draft = JSON.parse(JSON.stringify(value ?? null)) as Container | null;
  if (typeof draft !== 'object' || draft === null) return undefined;
  const given = draft.date;
  const tried = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const { kept, original } = withoutLeftOut(draft);
    const result = schema.safeParse(kept);
    if (result.success)
      return { record: result.data, original, lacksDate: draft.date === null && given !== null };
    if (!result.error.issues.every((issue) => mend(draft, original(issue.path), issue, tried)))
      return undefined;
  }
  return undefined;
}

/** Replaces a faulty value by one that fits, where one can be told, or leaves it out; false when it cannot be missed. */
function mend(draft: Container, path: Path, issue: Issue, tried: Set<string>): boolean {
  if (issue.code === 'unrecognized_keys') {
    const holder = containerAt(draft, path);
    for (const key of issue.keys) delete holder?.[key];
    return true;
  }
  const key = path.at(-1);
  const above = path.slice(0, -1);
  const holder = containerAt(draft, above);
  if (key === undefined || !holder) return false;
  const found = holder[key];
  const attempt = (what: string): boolean => {
    const name = `${what} ${JSON.stringify(path)}`;
    return !tried.has(name) && tried.add(name) !== undefined;
  };
  const slug = typeof found === 'string' && issue.message.startsWith('a slug') ? slugOf(found) : '';
  if (issue.code === 'invalid_type' && issue.expected === 'array' && attempt('list')) {
    holder[key] = [];
    forgetWhatDepends(draft, path);
  } else if (issue.code === 'invalid_value' && attempt('value')) holder[key] = issue.values[0];
  else if (issue.code === 'invalid_format' && slug !== '' && attempt('slug')) holder[key] = slug;
  else if (Array.isArray(holder)) {
    holder[Number(key)] = leftOut;
    forgetWhatDepends(draft, path);
  } else if (found !== undefined && found !== null) {
    delete holder[key];
    forgetWhatDepends(draft, path);
  } else if (attempt('null')) holder[key] = null;
  else return mend(draft, above, { ...issue, code: 'custom', path: [...above] } as Issue, tried);
  return true;
}

/** What would be wrong only because something else is left out. */
function forgetWhatDepends(draft: Container, [list]: Path): void {
  // Commitments are told by their numbers.
  if (list === 'commitments' && Array.isArray(draft.crossReferences))
    for (const reference of draft.crossReferences as unknown[])
      if (typeof reference === 'object' && reference !== null) delete (reference as Container).commitment;
}

function containerAt(draft: Container, path: Path): Container | undefined {
  const found = valueAt(draft, path);
  return typeof found === 'object' && found !== null ? (found as Container) : undefined;
}

function withoutLeftOut(draft: unknown): { kept: unknown; original: Repaired<unknown>['original'] } {
  const indexes = new Map<string, number[]>();
  const copy = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) {
      const stay = [...value.keys()].filter((index) => value[index] !== leftOut);
      indexes.set(JSON.stringify(path), stay);
      return stay.map((index) => copy(value[index], [...path, index]));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, copy(inner, [...path, key])]),
    );
  };
  const kept = copy(draft, []);
  const original = (path: Path): PropertyKey[] => {
    const found: PropertyKey[] = [];
    for (const key of path)
      found.push(typeof key === 'number' ? (indexes.get(JSON.stringify(found))?.[key] ?? key) : key);
    return found;
  };
  return { kept, original };
}
