import type { FieldNode } from 'graphql';
import { allOrAllErrors, SignatoryError } from '../errors.ts';
import type { Parameters } from '../graph/query.ts';
import type { Use } from './instance.ts';
import { markOf, type PageRequest, pageRequest } from './page.ts';
import type { LaterParameter, Relation, RowsInMemory } from './relation.ts';

/** A relation bound to arguments; `request` for pages only. */
export interface Bound {
  readonly use: Use;
  readonly request: PageRequest | undefined;
  readonly inMemory?: RowsInMemory | undefined;
}

/**
 * Binds the relations of one statement to the arguments of one request, in the order in which they stand in it: collects
 * the parameters, and everything else of the arguments that the text of the statement depends on, its shape.
 */
export class Binding {
  readonly #context: unknown;
  readonly #parameters: [name: string, value: LaterParameter][] = [];
  #shape = '';
  #relations = 0;

  constructor(context: unknown) {
    this.#context = context;
  }

  /**
   * @param node the field, where the statement begins with another one, which fails with it and would be blamed
   * @throws SignatoryError for arguments that the field does not take
   */
  bind(relation: Relation, args: Readonly<Record<string, unknown>>, node: FieldNode | null): Bound {
    try {
      return this.#bind(relation, args, node);
    } catch (error) {
      throw blaming(node, error);
    }
  }

  #bind(relation: Relation, args: Readonly<Record<string, unknown>>, node: FieldNode | null): Bound {
    const suffix = `_${this.#relations++}`;
    const given = new Set<string>();
    const parameters = relation.parameters(args, this.#context);
    for (const name in parameters) {
      const parameter = parameters[name];
      if (parameter == null) continue;
      given.add(name);
      const value =
        node && parameter instanceof Promise
          ? parameter.catch((error) => Promise.reject(blaming(node, error)))
          : parameter;
      // A rejection reaches whoever awaits parameters(); nobody does where another plan is chosen, and then it must not count as
      // unhandled.
      if (value instanceof Promise) value.catch(() => undefined);
      this.#parameters.push([name + suffix, value]);
    }
    const order = relation.order(args);
    const use = { relation, order, suffix, given };
    this.#shape += `${[...given].join()};${order.name};`;
    if (relation.kind !== 'page') return { use, request: undefined };
    const request = pageRequest(args, markOf(relation, order), relation.sizes);
    const { size, backward, after, before } = request;
    const inMemory = relation.inMemory(args, this.#context);
    this.#shape += `${size},${backward},${after !== undefined},${before !== undefined},${inMemory !== undefined};`;
    this.#parameters.push([`limit${suffix}`, size]);
    for (const [index, value] of (after ?? []).entries())
      this.#parameters.push([`after${suffix}_${index}`, value]);
    for (const [index, value] of (before ?? []).entries())
      this.#parameters.push([`before${suffix}_${index}`, value]);
    return { use, request, inMemory };
  }

  /** Equal where the same relations give the same text, and the same way to read its rows. */
  get shape(): string {
    return this.#shape;
  }

  async parameters(): Promise<Parameters> {
    const values = this.#parameters.map(([, value]) => value);
    const known = values.some((value) => value instanceof Promise) ? await allOrAllErrors(values) : values;
    return Object.fromEntries(this.#parameters.map(([name], index) => [name, known[index]])) as Parameters;
  }
}

/** An error in the arguments of a field, told of that field. */
function blaming(node: FieldNode | null, error: unknown): unknown {
  if (!node || !(error instanceof SignatoryError)) return error;
  const { code, message, cause, retryAfter } = error;
  return new SignatoryError(code, `${node.name.value}: ${message}`, {
    nodes: [node],
    cause,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}
