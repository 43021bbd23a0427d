import type { Expression } from './template.ts';

/** What the planner needs to know of one kind of node or relationship. */
export interface RowShape {
  readonly name: string;
  /** Label by which a node is found again by its key; null for relationships, which are only reached through nodes. */
  readonly label: string | null;
  /**
   * How a row is found by its key where a label and the key's property do not do it: a fragment that binds `variable`
   * from a variable `key`.
   */
  readonly lookup: Expression | null;
  /** The column that identifies a row; read where it is selected, and where a batch has to find the row again. */
  readonly key: string;
  /** Columns read whether selected or not: what tells the types of an interface apart. */
  readonly always: readonly string[];
  readonly expressions: Readonly<Record<string, Expression>>;
}

/**
 * A kind of node or relationship with the type of its rows. `Row` names the columns; a column without an expression
 * of its own is the property of the same name.
 */
export interface RowType<Row extends object> extends RowShape {
  /** Options of a field computed from some columns: only these are read, and only these can be used. */
  reading<const K extends keyof Row & string, Result, Args, Context>(
    columns: readonly K[],
    resolve: (row: Pick<Row, K>, args: Args, context: Context) => Result,
  ): { extensions: FieldExtensions; resolve: (row: Row, args: Args, context: Context) => Result };
  /** Never set; carries the type. */
  readonly types?: Row;
}

/** What a field tells the planner; the planner finds it in the schema, under `extensions`. */
export interface FieldExtensions {
  [name: string]: unknown;
  readonly lookaheadColumns?: readonly string[];
  /** The field answers with its parent's own row: the columns of the fields below it are columns of the parent. */
  readonly lookaheadEmbeds?: boolean;
}

interface RowTypeOptions<Row> {
  label: string | null;
  key?: keyof Row & string;
  lookup?: Expression;
  always?: readonly (keyof Row & string)[];
  expressions?: { [K in keyof Row & string]?: Expression };
}

/** Defines a row type; `key` is `slug` by default. */
export function defineRowType<Row extends object>(name: string, options: RowTypeOptions<Row>): RowType<Row> {
  const key = options.key ?? 'slug';
  return {
    name,
    label: options.label,
    lookup: options.lookup ?? null,
    key,
    always: options.always ?? [],
    expressions: (options.expressions ?? {}) as Record<string, Expression>,
    reading: (columns, resolve) => ({ extensions: { lookaheadColumns: columns }, resolve }),
  };
}
