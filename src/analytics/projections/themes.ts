import { edgeId, type Network, type NetworkEdge, nodeId } from '../network.ts';
import { earlier } from './rows.ts';

export interface ThemeRow {
  slug: string;
  name: string;
}

/** A declaration or commitment with the themes it addresses itself. */
export interface AddressingRow {
  type: 'DECLARATION' | 'COMMITMENT';
  /** Slugs; an unknown one throws. */
  themes: readonly string[];
  /** First day of the (commitment's) declaration, YYYY-MM-DD; null where unknown. */
  earliest: string | null;
}

interface Tally {
  declarations: number;
  commitments: number;
  from: string | undefined;
}

/**
 * Themes joined by what addresses both: weight = declarations + commitments, each also as an attribute of its own.
 * A commitment counts beside its declaration, for each was given its themes by words of its own.
 */
export function themesNetwork(rows: Iterable<AddressingRow>, themes: readonly ThemeRow[]): Network {
  const nodes = new Map(themes.map((theme) => [theme.slug, { ...theme, tally: emptyTally() }]));
  const pairs = new Map<string, { one: string; other: string; tally: Tally }>();
  for (const row of rows) {
    const slugs = [...new Set(row.themes)].sort();
    for (const [i, one] of slugs.entries()) {
      const node = nodes.get(one);
      if (!node) throw new Error(`What addresses a theme must name a known one; got "${one}".`);
      count(node.tally, row);
      for (const other of slugs.slice(i + 1)) {
        const id = edgeId('ADDRESSED_TOGETHER', one, other);
        const pair = pairs.get(id) ?? { one, other, tally: emptyTally() };
        count(pair.tally, row);
        pairs.set(id, pair);
      }
    }
  }
  return {
    projection: 'THEMES',
    directed: false,
    nodes: [...nodes.values()].map(({ slug, name, tally }) => ({
      id: nodeId('Theme', slug),
      slug,
      label: name,
      type: 'Theme' as const,
      ...facts(tally),
    })),
    edges: [...pairs].map(
      ([id, { one, other, tally }]): NetworkEdge => ({
        id,
        source: nodeId('Theme', one),
        target: nodeId('Theme', other),
        kind: 'ADDRESSED_TOGETHER',
        weight: tally.declarations + tally.commitments,
        ...facts(tally),
      }),
    ),
  };
}

function emptyTally(): Tally {
  return { declarations: 0, commitments: 0, from: undefined };
}

function count(tally: Tally, row: AddressingRow): void {
  if (row.type === 'DECLARATION') tally.declarations++;
  else tally.commitments++;
  tally.from = earlier(tally.from, row.earliest);
}

function facts({ declarations, commitments, from }: Tally) {
  return { ...(from === undefined ? {} : { from }), attributes: { declarations, commitments } };
}
