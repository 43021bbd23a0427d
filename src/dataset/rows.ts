import { hash } from 'node:crypto';
import type { CrossReferenceKind } from '../cross-references/kinds.ts';

/** A value that Neo4j stores. Lists hold one type and no nulls. */
export type Value = string | number | boolean | readonly string[] | readonly number[];
/** Properties of a node or relationship; what is unknown is absent. */
export type Properties = Readonly<Record<string, Value>>;

/** Labels by which a node is found; states and organizations share the names of parties. */
export const namespaces = ['DataSet', 'Source', 'Theme', 'Party', 'Declaration', 'Commitment'] as const;
export type Namespace = (typeof namespaces)[number];

export type RelationshipType =
  | 'SIGNED'
  | 'MEMBER_OF'
  | 'MAKES'
  | 'PART_OF'
  | 'ADDRESSES'
  | 'BROADER'
  | 'ISSUED_BY'
  | CrossReferenceKind;

/** A node of the graph, of docs/data-model.md. */
export interface NodeRow {
  /** `Party/canada`: its namespace and slug (of the data set: its name). Unique, and stable over imports. */
  key: string;
  /** The namespace and what is beside it: `Party`, `State`. */
  labels: readonly string[];
  properties: Properties;
}

/** A relationship of the graph. */
export interface RelationshipRow {
  /** `SIGNED Party/canada Declaration/paris-call SUPPORTER NAMED`: unique, and stable over imports. */
  key: string;
  type: RelationshipType;
  /** Keys of the nodes at its ends. */
  from: string;
  to: string;
  properties: Properties;
}

/** All rows of a data set, with their digests. */
export interface GraphRows {
  /** Name of the data set, which owns the rows. */
  name: string;
  /** The first is the node of the data set itself. */
  nodes: readonly NodeRow[];
  nodeDigests: readonly string[];
  /** Can be gone through any number of times, always in the same order, so that they need not all be in memory. */
  relationships: Iterable<RelationshipRow>;
  relationshipDigests: readonly string[];
}

export const nodeKey = (namespace: Namespace, slug: string): string => `${namespace}/${slug}`;

/** A relationship with its key. */
export const relationshipRow = (
  type: RelationshipType,
  from: string,
  to: string,
  properties: Properties = {},
): RelationshipRow => ({ key: relationshipKey(type, from, to, properties), type, from, to, properties });

/** What tells relationships of one type between the same two nodes apart. */
const keyProperties: Readonly<Partial<Record<RelationshipType, readonly string[]>>> = {
  SIGNED: ['role', 'basis', 'via', 'term'],
  MEMBER_OF: ['role', 'from', 'fromBefore'],
  MAKES: [],
  PART_OF: [],
  ADDRESSES: [],
  BROADER: [],
  ISSUED_BY: [],
};
/** A document can say the same of another several times, each time in other words. */
const crossReferenceKey = ['assertedBy', 'commitment', 'start', 'referenceUrl'];

/** The key of a relationship, by its ends and those of its properties that never change without making it another one. */
export function relationshipKey(
  type: RelationshipType,
  from: string,
  to: string,
  properties: Properties,
): string {
  const parts = (keyProperties[type] ?? crossReferenceKey).map((name) => properties[name]);
  return [type, from, to, ...parts, endOfTerm(type, properties)]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Terms of which no beginning is known are told apart by when they ended. */
function endOfTerm(type: RelationshipType, { from, fromBefore, to }: Properties): string | undefined {
  const isOpen = type === 'MEMBER_OF' && from === undefined && fromBefore === undefined;
  return isOpen && to !== undefined ? `../${to}` : undefined;
}

/** Leaves out what is undefined or null, since a property that is absent is how the graph says "unknown". */
export function properties(values: Readonly<Record<string, Value | undefined | null>>): Properties {
  const kept: Record<string, Value> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined && value !== null) kept[key] = value;
  }
  return kept;
}

/** Digest of a node's key, labels and properties; the order in which properties were set does not matter. */
export const nodeDigest = ({ key, labels, properties }: NodeRow): string =>
  digest(stable([key, labels, properties]));

/** Digest of a relationship's key, which names its ends, and its properties; unlike those of all others. */
export const relationshipDigest = ({ key, properties }: RelationshipRow): string =>
  digest(stable([key, properties]));

/** The first 128 bits of the SHA-256, hex: Neo4j keeps these 32 characters in the property itself, twice as many in a block of their own. */
const digest = (text: string): string => sha256(text).slice(0, 32);

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** JSON with the keys of every object in alphabetical order. */
export function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object).filter((key) => object[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stable(object[key])}`)
    .join(',')}}`;
}
