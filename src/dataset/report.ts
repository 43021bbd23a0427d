import { coverageKinds } from '../documents/coverage.ts';
import type { SourceCoverage } from './build/source-coverage.ts';
import type { GraphRows } from './rows.ts';

/** How many nodes of each label and relationships of each type a data set has, by name. */
export interface RowCounts {
  nodes: Record<string, number>;
  relationships: Record<string, number>;
}

export function countRows({ nodes, relationships }: GraphRows): RowCounts {
  const counts: RowCounts = { nodes: {}, relationships: {} };
  for (const { labels } of nodes) {
    const label = labels.find((name) => name !== 'Party') ?? 'Party';
    counts.nodes[label] = (counts.nodes[label] ?? 0) + 1;
  }
  for (const { type } of relationships) counts.relationships[type] = (counts.relationships[type] ?? 0) + 1;
  return counts;
}

export function formatCounts({ nodes, relationships }: RowCounts): string[] {
  const table = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => `  ${name.padEnd(18)} ${String(count).padStart(8)}`);
  return ['Nodes:', ...table(nodes), 'Relationships:', ...table(relationships)];
}

/**
 * A table of the shares of each source by kind, then what nothing accounts for, each passage with its line.
 * @param isWhole whether what the files say of the sources was read without a problem; else the passages are only counted, as they
 * are mostly those that the problems keep from being accounted for, and would put these out of sight
 */
export function formatCoverage(coverage: readonly SourceCoverage[], isWhole: boolean): string[] {
  const width = Math.max(8, ...coverage.map(({ source }) => source.length));
  const row = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(width)} ${cells.map((cell) => cell.padStart(11)).join('')}`;
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
  const left = coverage.reduce((sum, { uncovered }) => sum + uncovered.length, 0);
  return [
    'Coverage of the source documents, share of characters:',
    row('source', ['characters', 'covered', ...coverageKinds]),
    ...coverage.map(({ source, characters, covered, byKind }) =>
      row(source, [
        String(characters),
        percent(covered, characters),
        ...coverageKinds.map((kind) => percent(byKind[kind], characters)),
      ]),
    ),
    ...(isWhole
      ? coverage.flatMap(({ file, uncovered }) =>
          uncovered.map(({ line, text }) => `  ${file}:${line}: not accounted for: ${text}`),
        )
      : [`  Passages not accounted for: ${left}, listed once there is no problem.`]),
  ];
}
