import type { Parameter } from '../graph/query.ts';
import type { FragmentShape } from './fragment.ts';
import type { Template } from './template.ts';

/** One key of an order: a column of the node (default) or of the edge. */
export interface OrderKey {
  readonly on?: 'node' | 'edge';
  readonly column: string;
  readonly descending?: boolean;
  /** Stands for a missing value, so that cursors can compare; choose one that puts unknowns last. */
  readonly absent?: string | number;
}

/** A key of words that a row may lack: such rows come last, whichever way the list goes. */
export const wordsKey = (column: string, descending = false): OrderKey => ({
  column,
  descending,
  absent: descending ? '' : '\u{10FFFF}',
});

/** A list whose last key is unique, so that it is stable; `name` marks the cursors made in this order. */
export interface Order {
  readonly name: string;
  readonly keys: readonly OrderKey[];
}

/** An edge with its node; the cursor is never asked for. */
export interface RowInMemory {
  readonly cursor: '';
  readonly node: object;
}

/**
 * Rows of pages that follow from what is in memory at the revision of the request, and need not be asked for. They are whole
 * pages from the start of the list: no cursors, no facets.
 */
export interface RowsInMemory {
  /** The columns they have; a selection that needs others is asked for. */
  readonly columns: { readonly node: readonly string[]; readonly edge: readonly string[] };
  /** All rows of a parent in the relation's order, which are not to be changed; undefined where memory cannot tell. */
  of(parent: string): readonly RowInMemory[] | undefined;
}

type Args = Readonly<Record<string, unknown>>;

/** A value, perhaps once names have been looked up; null and undefined leave the parameter's predicate out. */
export type LaterParameter = Parameter | undefined | Promise<Parameter>;
export type LaterParameters = Readonly<Record<string, LaterParameter>>;

/** How a field gets from its parent's node to its own rows. */
export interface Relation {
  readonly kind: 'one' | 'many' | 'page';
  readonly fragment: FragmentShape;
  readonly order: (args: Args) => Order;
  /** Values of the fragment's parameters. */
  readonly parameters: (args: Args, context: unknown) => LaterParameters;
  /** Rows at hand for these arguments; undefined where there are none. */
  readonly inMemory: (args: Args, context: unknown) => RowsInMemory | undefined;
  /** Page sizes; for pages only. */
  readonly sizes: { readonly default: number; readonly max: number };
}

/** A count over the rows of a page, by what `template` returns: lists of [key, label, count]. */
export interface Facet {
  readonly template: Template;
  /** The variable of the template that stands for the page's node. */
  readonly node: string;
  /** Other variables the template binds. */
  readonly locals: readonly string[];
}

/** Where the schema keeps what the planner reads. */
export interface RelationExtensions {
  [name: string]: unknown;
  readonly lookahead?: Relation;
  readonly lookaheadFacet?: Facet;
}
