import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  visit,
} from 'yaml';
import { DocumentError } from '../../documents/document-error.ts';
import { decodeSource } from '../../documents/text/decode-source.ts';
import { formatPath, type Place, type ProblemLog } from '../problem.ts';
import { parseYaml, TooDeep } from './parse-yaml.ts';
import { yamlMistakes } from './yaml-mistakes.ts';

/** A YAML file: its value as plain data, and the way from a path in it back to the line. */
export interface YamlFile {
  file: string;
  value: unknown;
  /** The place of the value at `path`; of its nearest existing parent when there is none. `part: 'key'` is the place of the key. */
  place(path: readonly PropertyKey[], part?: 'key' | 'value'): Place;
  /** A scalar as it is written, where YAML reads it as another thing than text: `1.0`, of which the value is 1. */
  written(path: readonly PropertyKey[]): string | undefined;
}

/**
 * Reads one YAML 1.2 file; undefined when its bytes or its syntax are broken, all of which goes to the log.
 * Anchors and merge keys (`<<`) may be used to say a thing once.
 */
export function readYaml(file: string, bytes: Uint8Array, problems: ProblemLog): YamlFile | undefined {
  const start = { file, line: 1, column: 1, path: '' };
  const text = decode(bytes, start, problems);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const at = (offset: number, path = ''): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, path };
  };
  const parsed = shallow(() => parseYaml(text, lines), at, problems);
  if (parsed === undefined) return undefined;
  const document = parsed;
  for (const { offset, words } of yamlMistakes(document, text, lines))
    problems.add(at(offset), `found broken YAML (${words}), expected YAML 1.2`);
  for (const warning of document.warnings)
    problems.add(
      at(warning.pos[0]),
      `found YAML of no meaning here (${warning.message}), expected plain YAML 1.2`,
    );
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) {
    problems.add(start, 'found an empty file, expected YAML records');
    return undefined;
  }
  const endless = firstAlias(document, (alias, above) => above.includes(alias.resolve(document)));
  if (endless !== null) {
    problems.add(
      at(endless),
      'found an alias within what it stands for, expected one of something that ends before it',
    );
    return undefined;
  }
  const value = toData(
    () => document.toJS(),
    () => ({ ...at(brokenMerge(document) ?? brokenAlias(document)), merge: brokenMerge(document) !== null }),
    problems,
  );
  if (value === undefined) return undefined;
  return {
    file,
    value,
    place: (path, part = 'value') => at(offsetOf(document.contents, path, part), formatPath(path)),
    written: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };

  function offsetOf(contents: unknown, path: readonly PropertyKey[], part: 'key' | 'value'): number {
    let node = contents;
    let offset = (node as Node).range?.[0] ?? 0;
    for (const [depth, key] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      const step = child(node, key);
      if (!step) break;
      const keyOnly = part === 'key' && depth === path.length - 1;
      offset = (keyOnly ? step.key : (step.value ?? step.key)) ?? offset;
      node = step.node;
    }
    return offset;
  }
}

function shallow<T>(parse: () => T, at: (offset: number) => Place, problems: ProblemLog): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    problems.add(at(error.offset), `found ${error.message}, expected records as the data model has them`);
    return undefined;
  }
}

function child(node: unknown, key: PropertyKey): { node: unknown; key?: number; value?: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return item === undefined ? undefined : { node: item, ...valueOffset(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(
    (item) => isPair(item) && (isScalar(item.key) ? item.key.value : item.key) === key,
  );
  if (!pair) return undefined;
  const keyOffset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  return { node: pair.value, ...(keyOffset !== undefined && { key: keyOffset }), ...valueOffset(pair.value) };
}

/** The first value of a merge key that is no mapping, nor an alias or a list of some. */
function brokenMerge(document: Document.Parsed): number | null {
  let offset: number | null = null;
  visit(document, {
    Pair(_, { key, value }) {
      // The parser writes the key of a merge as a symbol.
      const merges = isScalar(key) && String((key.value as symbol).description ?? key.value) === '<<';
      if (!merges || isMap(value) || isAlias(value) || isSeq(value)) return undefined;
      offset = (value as Node | null)?.range?.[0] ?? key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** The first alias without an anchor; the beginning when all have one. */
const brokenAlias = (document: Document.Parsed): number =>
  firstAlias(document, (alias) => alias.resolve(document) === undefined) ?? 0;

/** Where the first alias of some kind stands; null when there is none. */
function firstAlias(
  document: Document.Parsed,
  isOne: (alias: Alias, above: readonly unknown[]) => boolean,
): number | null {
  let offset: number | null = null;
  visit(document, {
    Alias(_, alias, above) {
      if (!isOne(alias, above)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function valueOffset(node: unknown): { value?: number } {
  const offset = (node as Node | null)?.range?.[0];
  return offset === undefined ? {} : { value: offset };
}

function decode(bytes: Uint8Array, start: Place, problems: ProblemLog): string | undefined {
  try {
    return decodeSource(bytes);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    problems.add({ ...start, line: error.line }, `found a file that is no text: ${error.message}`);
    return undefined;
  }
}

/** Aliases that expand without end are stopped by the parser with an error of its own. */
function toData(read: () => unknown, place: () => Place & { merge: boolean }, problems: ProblemLog): unknown {
  try {
    return read();
  } catch (error) {
    const { merge, ...spot } = place();
    const expected = merge
      ? 'an alias of a mapping (`<<: *name`)'
      : 'anchors that come before their aliases and expand to a file of sensible size, and words that begin with * in quotes';
    problems.add(
      spot,
      `found YAML that cannot be resolved (${(error as Error).message}), expected ${expected}`,
    );
    return undefined;
  }
}
