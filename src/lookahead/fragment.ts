import { invariant } from '../errors.ts';
import { cypherFile } from '../graph/cypher-files.ts';
import type { RowShape, RowType } from './row-type.ts';
import type { Expression, Template } from './template.ts';

/**
 * From a parent to its rows: MATCH … WHERE …, without RETURN.
 * `parent` is bound outside (null at the root of a query); `node` and `edge` are bound by the fragment.
 */
export interface FragmentShape {
  readonly template: Template;
  readonly parent: string | null;
  /** Label of the parent's nodes; null for a parent that is a relationship, and at the root. */
  readonly parentLabel: string | null;
  readonly node: string;
  readonly edge: string | null;
  /** Other variables the fragment binds. */
  readonly locals: readonly string[];
  /** Conditions on its rows by parameter: each holds only where its parameter is given. */
  readonly predicates: ReadonlyMap<string, Template>;
  /** Whether the fragment's own text has a WHERE; one with predicates ends in it. */
  readonly filtered: boolean;
  readonly nodeType: RowShape;
  readonly edgeType: RowShape | null;
}

/** A fragment with the types of its rows; a parent of type `object` is any. */
export interface Fragment<Parent extends object, Node extends object, Edge extends object = object>
  extends FragmentShape {
  /** Never set; carries the types. */
  readonly types?: { parent: Parent; node: Node; edge: Edge };
}

interface FragmentOptions<Parent extends object, Node extends object, Edge extends object> {
  parent?: [variable: string, type: RowType<Parent>];
  node: [variable: string, type: RowType<Node>];
  edge?: [variable: string, type: RowType<Edge>];
  locals?: readonly string[];
  /** Predicate files by the parameter they test; they use the fragment's variables. */
  predicates?: Readonly<Record<string, string>>;
}

/**
 * Strings, quoted names, .properties, :Labels and functions are not variables. A label follows its colon at once, a
 * value of a map follows after a space: that is how the files are written.
 */
const token = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\$\w+\b(?!\()|[.:|&!]\w+|\w+\s*\(|\w+/g;

/** Every fragment of `cypher/` defined so far, by name: tests EXPLAIN them all. */
export const definedFragments = new Map<string, FragmentShape>();

/** Ways to define fragments and expressions over a set of named texts. */
export function fragmentsOf(textOf: (name: string) => string, defined?: Map<string, FragmentShape>) {
  const templateOf = (name: string, variables: readonly (string | undefined)[]) =>
    template(name, textOf(name), variables);
  return {
    /** The typed definition of a fragment: a text without RETURN that binds its rows. */
    defineFragment<Parent extends object, Node extends object, Edge extends object = object>(
      name: string,
      { parent, node, edge, locals = [], predicates = {} }: FragmentOptions<Parent, Node, Edge>,
    ): Fragment<Parent, Node, Edge> {
      const fragment: Fragment<Parent, Node, Edge> = {
        template: templateOf(name, [parent?.[0], node[0], edge?.[0], ...locals]),
        parent: parent?.[0] ?? null,
        parentLabel: parent?.[1].label ?? null,
        node: node[0],
        edge: edge?.[0] ?? null,
        locals,
        predicates: new Map(Object.entries(predicates).map(([given, path]) => [given, templateOf(path, [])])),
        filtered: /\bWHERE\b/.test(textOf(name)),
        nodeType: node[1],
        edgeType: edge?.[1] ?? null,
      };
      defined?.set(name, fragment);
      return fragment;
    },
    /** The typed definition of an expression over one variable. */
    defineExpression: (name: string, variable: string): Expression => ({
      template: templateOf(name, [variable]),
      variable,
    }),
  };
}

/** Fragments and expressions of `cypher/`. */
export const { defineFragment, defineExpression } = fragmentsOf(cypherFile, definedFragments);

function template(name: string, text: string, variables: readonly (string | undefined)[]): Template {
  const words = new Set(text.match(token));
  for (const variable of variables)
    invariant(
      variable === undefined || words.has(variable),
      `the fragment ${name} has no variable ${variable}`,
    );
  return {
    name,
    render: (names, suffix) =>
      text.replace(token, (word) => (word.startsWith('$') ? word + suffix : (names.get(word) ?? word))),
  };
}
