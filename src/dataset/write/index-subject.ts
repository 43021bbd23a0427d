import { invariant } from '../../errors.ts';
import { cypherFile } from '../../graph/cypher-files.ts';

/** What an index is of, as Neo4j tells it. That of a constraint does not belong to it yet while that is being created. */
export type IndexSubject = readonly [type: string, labels: readonly string[], properties: readonly string[]];

/** What the statement of a file of cypher/constraints makes an index of. */
export function subjectOf(file: string): IndexSubject {
  const [statement = ''] = cypherFile(file).split('OPTIONS');
  const found = /^CREATE (FULLTEXT )?.*\(node:([\w|]+)\)/s.exec(statement);
  invariant(found, `cypher/${file}.cypher does not create an index or a constraint of nodes`);
  const [, fulltext, labels = ''] = found;
  const properties = [...statement.matchAll(/\bnode\.(\w+)/g)].map(([, name = '']) => name);
  return [fulltext ? 'FULLTEXT' : 'RANGE', labels.split('|'), properties];
}

/** In one spelling, for people and to compare: neither labels nor properties have an order that matters. */
export const spelt = ([type, labels, properties]: IndexSubject): string =>
  `${type} index of ${[...labels].sort().join(', ')} (${[...properties].sort().join(', ')})`;
