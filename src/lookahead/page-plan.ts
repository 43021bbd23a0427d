import type { Parameters } from '../graph/query.ts';
import { instantiate, type OrderTerm, orderTerms, type Use } from './instance.ts';
import { type CursorValue, encodeCursor, type PageRequest } from './page.ts';
import type { Facet } from './relation.ts';
import { links, type Row, type RowPlan } from './row-plan.ts';
import type { ValuePlan } from './value-plan.ts';

/** Which parts of a connection a selection asks for. */
export interface PageParts {
  /** Null when no node is selected. */
  readonly node: RowPlan | null;
  readonly edge: RowPlan | null;
  readonly cursors: boolean;
  readonly hasMore: boolean;
  readonly total: boolean;
  readonly facets: ReadonlyMap<string, Facet>;
}

/** A connection as resolvers get it. */
export interface Page {
  edges: ({ cursor: string; node: Row | null } & Row)[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number | null;
  /** By field name: lists of [key, label, count]. */
  facets: Record<string, [string, string, number][]>;
}

/** One page of a relation: keyset pagination, so that deep pages cost what the first one costs. */
export class PagePlan implements ValuePlan {
  readonly #use: Use;
  readonly #request: PageRequest;
  readonly #parts: PageParts;

  constructor(use: Use, request: PageRequest, parts: PageParts) {
    this.#use = use;
    this.#request = request;
    this.#parts = parts;
  }

  get #suffix(): string {
    return this.#use.suffix;
  }

  /** Parameters of the paging itself, under the names `cypher` uses. */
  parameters(): Parameters {
    const { size, after, before } = this.#request;
    return {
      [`limit${this.#suffix}`]: size + 1,
      ...keyed(`after${this.#suffix}`, after),
      ...keyed(`before${this.#suffix}`, before),
    };
  }

  cypher(parent: string | null): string {
    const { total, facets } = this.#parts;
    const instance = instantiate(this.#use, parent);
    const values = [
      this.#wantsRows ? this.#rows(parent) : 'null',
      total ? `COUNT { ${instance.text} }` : 'null',
    ];
    for (const [, facet] of facets) {
      const names = new Map([
        [facet.node, instance.node],
        ...facet.locals.map((l) => [l, l + this.#suffix] as const),
      ]);
      values.push(`COLLECT { ${instance.text} ${facet.template.render(names, this.#suffix)} }`);
    }
    return `[${values.join(', ')}]`;
  }

  decode(value: unknown): Page {
    const [rows, total, ...counts] = value as [
      unknown[][] | null,
      number | null,
      ...[string, string, number][][],
    ];
    const { size, backward, after, before } = this.#request;
    const found = rows ?? [];
    const more = found.length > size;
    const edges = (more ? found.slice(0, size) : found).map((row) => this.#edge(row));
    if (backward) edges.reverse();
    return {
      edges,
      pageInfo: {
        hasNextPage: backward ? before !== undefined : more,
        hasPreviousPage: backward ? more : after !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: total,
      facets: Object.fromEntries(
        [...this.#parts.facets.keys()].map((name, index) => [name, counts[index] ?? []]),
      ),
    };
  }

  get #wantsRows(): boolean {
    const { node, edge, cursors, hasMore } = this.#parts;
    return node !== null || edge !== null || cursors || hasMore;
  }

  #rows(parent: string | null): string {
    const { node, edge, cursors } = this.#parts;
    const { after, before, backward } = this.#request;
    const instance = instantiate(this.#use, parent);
    const terms = orderTerms(this.#use, instance);
    const keys = terms.map((_, index) => `key${index}${this.#suffix}`);
    const bounds = [
      after && beyond(terms, keys, `after${this.#suffix}`, false),
      before && beyond(terms, keys, `before${this.#suffix}`, true),
    ].filter((bound) => bound !== undefined);
    const order = terms.map(
      ({ descending }, index) => `${keys[index]}${descending !== backward ? ' DESC' : ''}`,
    );
    const row = [
      ...(cursors ? [`[${keys.join(', ')}]`] : []),
      ...(edge && instance.edge ? [edge.cypher(instance.edge)] : []),
      ...(node ? [node.cypher(instance.node)] : []),
    ];
    return [
      `COLLECT { ${instance.text}`,
      `WITH ${instance.carried}, ${terms.map((term, index) => `${term.expression} AS ${keys[index]}`).join(', ')}`,
      bounds.length === 0 ? '' : `WHERE ${bounds.join(' AND ')}`,
      `ORDER BY ${order.join(', ')} LIMIT $limit${this.#suffix}`,
      `RETURN [${row.join(', ')}] }`,
    ].join(' ');
  }

  #edge(values: readonly unknown[]): Page['edges'][number] {
    const { node, edge, cursors } = this.#parts;
    let index = 0;
    const cursor = cursors ? encodeCursor(this.#use.order, values[index++] as unknown[]) : '';
    const columns: Row = edge ? edge.decode(values[index++] as unknown[]) : { [links]: {} };
    return Object.assign(columns, { cursor, node: node ? node.decode(values[index] as unknown[]) : null });
  }
}

const keyed = (prefix: string, values: readonly CursorValue[] | undefined): Parameters =>
  Object.fromEntries((values ?? []).map((value, index) => [`${prefix}_${index}`, value]));

/** Rows beyond a cursor in the order's direction: (a, b) > (x, y) is a > x, or a = x and b > y. */
function beyond(
  terms: readonly OrderTerm[],
  keys: readonly string[],
  prefix: string,
  backward: boolean,
): string {
  const alternatives = terms.map(({ descending }, index) => {
    const equal = keys.slice(0, index).map((key, before) => `${key} = $${prefix}_${before}`);
    return [...equal, `${keys[index]} ${descending !== backward ? '<' : '>'} $${prefix}_${index}`].join(
      ' AND ',
    );
  });
  return `(${alternatives.map((alternative) => `(${alternative})`).join(' OR ')})`;
}
