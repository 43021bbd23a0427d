import { expect, test } from 'vitest';
import { readDataset } from '../../../src/dataset/read-dataset.ts';
import type { Span } from '../../../src/documents/document.ts';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import type { SuggestedCommitment } from '../../../src/documents/suggestions/commitments/suggested-commitment.ts';
import { suggest } from '../../../src/documents/suggestions/suggest.ts';
import { charlevoixText, tableText } from '../sources.ts';

const withParts = (all: readonly SuggestedCommitment[]): SuggestedCommitment[] =>
  all.flatMap((one) => [one, ...withParts(one.parts)]);

interface Passage {
  spans: readonly Span[];
}
const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);
const shared = (one: Passage, other: Passage): number =>
  lengthOf(
    one.spans.flatMap((a) =>
      other.spans.flatMap((b) => {
        const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
        return end > start ? [{ start, end }] : [];
      }),
    ),
  );
/** Half of all that either has, both have. */
const isSame = (one: Passage, other: Passage): boolean => {
  const both = shared(one, other);
  return both * 2 >= lengthOf(one.spans) + lengthOf(other.spans) - both;
};

const { rows } = readDataset(['seed']).dataset ?? { rows: { nodes: [] } };
const curatedOf = (source: string): Passage[] =>
  rows.nodes.flatMap(({ labels, properties }) => {
    const evidence = JSON.parse(String(properties.evidence ?? '{}'));
    if (!labels.includes('Commitment') || evidence.source !== source) return [];
    const offsets: number[] = evidence.spans;
    return [
      { spans: offsets.flatMap((start, i) => (i % 2 ? [] : [{ start, end: offsets[i + 1] ?? start }])) },
    ];
  });
const partyNames = rows.nodes
  .filter(({ labels }) => labels.includes('Party'))
  .map(({ properties: { slug, name, aliases } }) => ({
    slug: String(slug),
    names: [name, ...[aliases ?? []].flat()].map(String),
  }));

/** docs/measurements.md has these figures. */
test.each([
  ['commitments-table', tableText, { curated: 104, found: 92, proposals: 96, none: 9 }],
  ['charlevoix-text', charlevoixText, { curated: 7, found: 7, proposals: 8, none: 1 }],
])(
  'so many of the curated commitments are proposed, and so many proposals are none: %s',
  (source, text, figures) => {
    const curated = curatedOf(source);
    const proposals = withParts(suggest(text, parseDocument(text), [], [], partyNames).commitments);
    expect({
      curated: curated.length,
      found: curated.filter((one) => proposals.some((other) => isSame(one, other))).length,
      proposals: proposals.length,
      none: proposals.filter((one) => curated.every((other) => 2 * shared(one, other) < lengthOf(one.spans)))
        .length,
    }).toEqual(figures);
  },
);
