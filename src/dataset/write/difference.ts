import type { GraphRows, Properties } from '../rows.ts';
import type { Existing } from './existing.ts';

const changes = ['added', 'changed', 'removed'] as const;
type Change = (typeof changes)[number];

/** How many rows of one kind change in one way, and the first of them by name. */
interface ChangedRows {
  count: number;
  /** Readable keys of at most `namesKept` rows: as the data set has them, what is removed by key. */
  names: string[];
}

/** What an import would do, by kind: a label such as Declaration, or a relationship type such as SIGNED. */
export interface Difference {
  empty: boolean;
  kinds: Map<string, Record<Change, ChangedRows>>;
}

/** Enough to read on a screen; the counts are complete. */
const namesKept = 20;

/**
 * Compares the rows of a data set with what the graph has of it, by key and digest. Linear in both.
 */
export function difference(rows: GraphRows, existing: Existing): Difference {
  const kinds: Difference['kinds'] = new Map();
  const note = (kind: string, change: Change, key: string, more = '') => {
    let counts = kinds.get(kind);
    if (!counts) {
      counts = { added: nothing(), changed: nothing(), removed: nothing() };
      kinds.set(kind, counts);
    }
    const entry = counts[change];
    entry.count++;
    if (entry.names.length < namesKept) entry.names.push(readable(key) + more);
  };
  const kept = new Set<string>();
  for (const [position, { key }] of rows.nodes.entries()) {
    const found = existing.nodes.get(key);
    if (found) kept.add(key);
    if (!found || found.digest === null) note(kindOf(key), 'added', key);
    else if (found.digest !== rows.nodeDigests[position]) note(kindOf(key), 'changed', key);
  }
  for (const key of gone(existing.nodes, kept)) note(kindOf(key), 'removed', key);
  let position = 0;
  for (const { key, properties } of rows.relationships) {
    if (existing.unchanged.has(rows.relationshipDigests[position++] ?? '')) continue;
    const stale = existing.stale.has(key);
    if (stale) kept.add(key);
    note(kindOf(key), stale ? 'changed' : 'added', key, withdrawalIn(properties));
  }
  for (const key of gone(existing.stale, kept)) note(kindOf(key), 'removed', key);
  for (const id of existing.surplus) note('Duplicate relationship', 'removed', id);
  return { empty: kinds.size === 0, kinds };
}

/** Neo4j has no order of its own: without one a dry run would name other rows than the import after it. */
const gone = (existing: ReadonlyMap<string, unknown>, kept: ReadonlySet<string>): string[] =>
  [...existing.keys()].filter((key) => !kept.has(key)).sort();

/** `Party/canada` → Party; `SIGNED Party/canada …` → SIGNED. */
const kindOf = (key: string): string => key.slice(0, key.search(/[ /]/));

/** `SIGNED Party/canada Declaration/paris-call SUPPORTER NAMED` → `canada → paris-call (SUPPORTER, NAMED)`. */
function readable(key: string): string {
  const [first = '', from, to, ...rest] = key.split(' ');
  const slug = (text: string) => text.slice(text.indexOf('/') + 1);
  if (from === undefined || to === undefined) return slug(first);
  return `${slug(from)} → ${slug(to)}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`;
}

/** What a reader of a difference looks for in a signature that was there before. */
function withdrawalIn({ withdrawn, withdrawnBefore }: Properties): string {
  if (withdrawn !== undefined) return `, withdrawn ${withdrawn}`;
  return withdrawnBefore === undefined ? '' : `, withdrawn by ${withdrawnBefore}`;
}

const nothing = (): ChangedRows => ({ count: 0, names: [] });

/** The difference for people: a line a kind and change, the names below it. */
export function formatDifference({ empty, kinds }: Difference): string[] {
  if (empty) return ['No difference: the graph has this data set already.'];
  const signs: Record<Change, string> = { added: '+', changed: '~', removed: '-' };
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, counts]) =>
      changes
        .filter((change) => counts[change].count > 0)
        .flatMap((change) => {
          const { count, names } = counts[change];
          const more = count - names.length;
          return [
            `${signs[change]} ${kind}: ${count} ${change}`,
            ...names.map((name) => `    ${name}`),
            ...(more > 0 ? [`    … and ${more} more`] : []),
          ];
        }),
    );
}
