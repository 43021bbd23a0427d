import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../../../src/dataset/read-dataset.ts';
import type { RelationshipRow } from '../../../src/dataset/rows.ts';
import { smallDataset } from '../broken-dataset.ts';

/** The small data set, as it is built. */
export const { rows, notes } = built(smallDataset);
export const relationships = [...rows.relationships];

export function built(folder: string) {
  const { dataset, problems } = readDataset([folder]);
  if (!dataset) throw new Error(problems.map(({ message }) => message).join('\n'));
  return dataset;
}

export const node = (key: string) => {
  const found = rows.nodes.find((row) => row.key === key);
  if (!found) throw new Error(`no node ${key}`);
  return found;
};
export const slug = (key: string) => key.slice(key.indexOf('/') + 1);
/** Relationships of a type as `from → to`, with the values of some properties. */
export const edges = (type: string, ...names: string[]) =>
  new Set(
    relationships
      .filter((row) => row.type === type)
      .map((row) =>
        [`${slug(row.from)} → ${slug(row.to)}`, ...names.map((name) => row.properties[name])].join(' '),
      ),
  );
export const edge = (type: string, from: string, to: string): RelationshipRow => {
  const [row, second] = relationships.filter(
    (r) => r.type === type && slug(r.from) === from && slug(r.to) === to,
  );
  if (!row || second) throw new Error(`not one ${type} from ${from} to ${to}`);
  return row;
};

/** Of a source of the small data set. */
export function text(file: string): string {
  return readFileSync(join(smallDataset, 'sources', file), 'utf8');
}
