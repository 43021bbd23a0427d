import { instantiate, type OrderTerm, orderTerms, type Use } from './instance.ts';
import { type CursorMark, encodeCursor, markOf, type PageRequest } from './page.ts';
import type { Facet, RowsInMemory } from './relation.ts';
import type { Row, RowPlan } from './row-plan.ts';
import type { RootPlan } from './value-plan.ts';

/** Which parts of a connection a selection asks for. */
export interface PageParts {
  /** Null when no node is selected. */
  readonly node: RowPlan | null;
  readonly edge: RowPlan | null;
  readonly cursors: boolean;
  /** Whether there is another page: one row more is read than a page has. */
  readonly hasMore: boolean;
  /** Edges, even where nothing of them is selected. */
  readonly edges: boolean;
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
export class PagePlan implements RootPlan {
  readonly #use: Use;
  readonly #request: PageRequest;
  readonly #parts: PageParts;
  /** Whether rows in memory say all that is asked for. */
  readonly isInMemory: boolean;

  constructor(use: Use, request: PageRequest, parts: PageParts, inMemory?: RowsInMemory) {
    this.#use = use;
    this.#request = request;
    this.#parts = parts;
    this.isInMemory = inMemory !== undefined && this.#isWithin(inMemory);
  }

  get #suffix(): string {
    return this.#use.suffix;
  }

  #isWithin({ columns }: RowsInMemory): boolean {
    const { node, edge, cursors, facets } = this.#parts;
    const { backward, after, before } = this.#request;
    return (
      !(backward || after || before || cursors) &&
      facets.size === 0 &&
      (node?.isWithin(columns.node) ?? true) &&
      (edge?.isWithin(columns.edge) ?? true)
    );
  }

  cypher(parent: string): string {
    const { text } = instantiate(this.#use, parent);
    const rows = this.#wantsRows
      ? `COLLECT { ${this.#matching(parent)} RETURN ${this.#row(parent)} }`
      : 'null';
    return `[${[rows, ...this.#counts(text, `COUNT { ${text} }`)].join(', ')}]`;
  }

  decode(value: unknown): Page {
    const [rows, ...counts] = value as [unknown[][] | null, ...unknown[]];
    return this.#page(rows ?? [], counts);
  }

  /** A record for each row, after one with the counts where something is counted; one of nothing where nothing is read. */
  statement(): string {
    if (!this.#isCounted)
      return this.#wantsRows
        ? `${this.#matching(null)} RETURN ${this.#row(null)} AS row`
        : 'RETURN null AS row';
    const { text, node, edge } = instantiate(this.#use, null);
    // Without conditions Neo4j knows how many there are, and need not keep them all to find the first ones.
    if (edge !== null || (this.#parts.facets.size === 0 && this.#use.given.size === 0))
      return this.#countsThenRows(text, `COUNT { ${text} }`);
    // Else all are matched once: conditions may look at the whole neighbourhood of a node. No use has such a name.
    const found = `found${this.#suffix}_`;
    const below = this.#countsThenRows(`UNWIND ${found} AS ${node}`, `size(${found})`);
    return `${text} WITH collect(${node}) AS ${found} CALL (${found}) { ${below} } RETURN ${this.#columns.join(', ')}`;
  }

  decodeRecords(records: readonly (readonly unknown[])[]): Page {
    const rows = this.#isCounted ? records.slice(1) : records;
    const counts = this.#isCounted ? (records[0] ?? []) : [];
    return this.#page(this.#wantsRows ? rows.map((record) => record.at(-1) as unknown[]) : [], counts);
  }

  #page(found: readonly unknown[][], counts: readonly unknown[]): Page {
    const { total, facets, cursors } = this.#parts;
    const { size, backward, after, before } = this.#request;
    const mark = cursors ? markOf(this.#use.relation, this.#use.order) : undefined;
    const more = found.length > size;
    const edges = (more ? found.slice(0, size) : found).map((row) => this.#edge(row, mark));
    if (backward) edges.reverse();
    const [first, ...rest] = counts;
    const facetCounts = (total ? rest : counts) as [string, string, number][][];
    return {
      edges,
      pageInfo: {
        hasNextPage: backward ? before !== undefined : more,
        hasPreviousPage: backward ? more : after !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: total ? (first as number) : null,
      facets: Object.fromEntries([...facets.keys()].map((name, index) => [name, facetCounts[index] ?? []])),
    };
  }

  get #wantsRows(): boolean {
    const { node, edge, edges, cursors, hasMore } = this.#parts;
    return node !== null || edge !== null || edges || cursors || hasMore;
  }

  get #isCounted(): boolean {
    return this.#parts.total || this.#parts.facets.size > 0;
  }

  /** Of a counted statement's records: each count has one, since Neo4j takes a list of several for one aggregation. */
  get #columns(): string[] {
    const counts = this.#parts.facets.size + (this.#parts.total ? 1 : 0);
    const names = Array.from({ length: counts }, (_, index) => `count${index}`);
    return this.#wantsRows ? [...names, 'row'] : names;
  }

  /** @param source binds all rows, one after the other, of which there are `total` */
  #countsThenRows(source: string, total: string): string {
    const counts = this.#counts(source, total);
    const columns = this.#columns;
    const record = (values: readonly string[]) =>
      columns.map((column, index) => `${values[index] ?? 'null'} AS ${column}`).join(', ');
    const head = `RETURN ${record(counts)}`;
    if (!this.#wantsRows) return head;
    return `${head} UNION ALL ${this.#matching(null, source)} RETURN ${record([...counts.map(() => 'null'), this.#row(null)])}`;
  }

  /** The total where it is wanted, then the facets. */
  #counts(source: string, total: string): string[] {
    const node = this.#use.relation.fragment.node + this.#suffix;
    const facets = [...this.#parts.facets.values()].map(({ template, node: counted, locals }) => {
      const names = new Map([
        [counted, node],
        ...locals.map((local) => [local, local + this.#suffix] as const),
      ]);
      return `COLLECT { ${source} ${template.render(names, this.#suffix)} }`;
    });
    return this.#parts.total ? [total, ...facets] : facets;
  }

  /**
   * The page's rows, put in order and cut.
   *
   * @param source binds them; by default it matches them
   */
  #matching(parent: string | null, source?: string): string {
    const { after, before, backward } = this.#request;
    const instance = instantiate(this.#use, parent);
    const terms = orderTerms(this.#use, instance);
    const keys = this.#keys;
    const bounds = [
      after && beyond(terms, keys, `after${this.#suffix}`, false),
      before && beyond(terms, keys, `before${this.#suffix}`, true),
    ].filter((bound) => bound !== undefined);
    const order = terms.map(
      ({ descending }, index) => `${keys[index]}${descending !== backward ? ' DESC' : ''}`,
    );
    return [
      source ?? instance.text,
      `WITH ${instance.carried}, ${terms.map((term, index) => `${term.expression} AS ${keys[index]}`).join(', ')}`,
      ...(bounds.length === 0 ? [] : [`WHERE ${bounds.join(' AND ')}`]),
      `ORDER BY ${order.join(', ')} LIMIT $limit${this.#suffix}${this.#parts.hasMore ? ' + 1' : ''}`,
    ].join(' ');
  }

  get #keys(): string[] {
    return this.#use.order.keys.map((_, index) => `key${index}${this.#suffix}`);
  }

  /** One row as a flat list: the cursor's keys in a list where a cursor is wanted, then the edge's values, then the node's. */
  #row(parent: string | null): string {
    const { node, edge, cursors } = this.#parts;
    const instance = instantiate(this.#use, parent);
    const values = [
      ...(cursors ? [`[[${this.#keys.join(', ')}]]`] : []),
      ...(edge && edge.width > 0 && instance.edge ? [edge.cypher(instance.edge)] : []),
      ...(node && node.width > 0 ? [node.cypher(instance.node)] : []),
    ];
    return values.join(' + ') || '[]';
  }

  #edge(values: readonly unknown[], mark: CursorMark | undefined): Page['edges'][number] {
    const { node, edge } = this.#parts;
    const from = mark ? 1 : 0;
    const columns: Row = edge ? edge.decode(values, from) : {};
    return Object.assign(columns, {
      cursor: mark ? encodeCursor(mark, values[0] as unknown[]) : '',
      node: node ? node.decode(values, from + (edge?.width ?? 0)) : null,
    });
  }
}

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
