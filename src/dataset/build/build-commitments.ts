import type { CommitmentRecord } from '../../commitments/record.ts';
import type { DeclarationRecord } from '../../declarations/record.ts';
import type { Span } from '../../documents/document.ts';
import { resolvePointer } from '../../documents/resolve-pointer.ts';
import { readingOf } from '../../documents/text/cut-words.ts';
import { quoteOf } from '../../documents/text/spans.ts';
import type { Confidence } from '../../evidence/record.ts';
import type { Placed } from '../read/records.ts';
import { nodeKey, properties, relationshipRow } from '../rows.ts';
import { buildAddresses } from './build-addresses.ts';
import type { BuildContext } from './build-context.ts';
import { evidenceJson } from './evidence.ts';
import { closer, type Scope } from './scope.ts';
import { below, placeOf, type Spot, spotOf } from './spot.ts';

/** The text of each commitment with that of its parts, by its path in the declaration: `3`, `3/2`. */
export type CommitmentSpans = ReadonlyMap<string, readonly Span[]>;

/** What holds for a commitment and for its parts. */
interface Said {
  confidence: Confidence;
  note?: string;
}

const stops = 'The source stops in mid-sentence here.';

/** Commitment nodes with their texts out of the source, their parts and themes. */
export function buildCommitments(
  placed: Placed<DeclarationRecord>,
  scope: Scope,
  context: BuildContext,
): CommitmentSpans {
  const declaration = placed.record.slug;
  const spans = new Map<string, readonly Span[]>();
  const pathOfWords = new Map<string, string>();

  /** Two commitments with the same words are one; a part that is all of its whole says something of its own. */
  function checkOnce(own: readonly Span[], path: string, spot: Spot): void {
    const words = own.map(({ start, end }) => `${start}-${end}`).join();
    const first = pathOfWords.get(words);
    if (first === undefined) pathOfWords.set(words, path);
    else if (!path.startsWith(`${first}/`) && !first.startsWith(`${path}/`))
      context.problems.add(
        placeOf(spot),
        `found the words of commitment ${first} again, expected each commitment once`,
      );
  }

  function build(
    commitment: CommitmentRecord,
    ordinal: number,
    spot: Spot,
    above = '',
    inherited: Said = { confidence: 'STATED' },
  ): readonly Span[] {
    const path = above ? `${above}/${ordinal}` : `${ordinal}`;
    const { confidence = inherited.confidence, note = inherited.note } = commitment;
    const said: Said = { confidence, ...(note !== undefined && { note }) };
    const own = textOf(commitment, spot, scope, context);
    const parts = commitment.parts.map((part, index) =>
      build(part, index + 1, below(spot, 'parts', index), path, said),
    );
    if (!own) return parts.flat();
    checkOnce(own.spans, path, spot);
    const all = [...own.spans, ...parts.flat()];
    spans.set(path, all);
    const key = nodeKey('Commitment', `${declaration}/${path}`);
    const { text } = scope.source;
    const near = closer(scope, all);
    context.evidence.use(scope.source, own.spans, 'commitment');
    const heading =
      commitment.heading &&
      context.evidence.words(commitment.heading.quote, below(spot, 'heading', 'quote'), near, 'commitment');
    context.node({
      key,
      labels: ['Commitment'],
      properties: properties({
        slug: `${declaration}/${path}`,
        ordinal,
        heading: heading && readingOf(text, heading.spans),
        text: readingOf(text, own.spans),
        truncated: commitment.truncated ?? (own.truncated ? stops : undefined),
        evidence: evidenceJson({
          quote: quoteOf(text, own.spans),
          source: scope.source.record.slug,
          spans: own.spans.flatMap(({ start, end }) => [start, end]),
          ...said,
        }),
        declaration,
      }),
    });
    const place = placeOf(spot);
    const whole = nodeKey(
      above ? 'Commitment' : 'Declaration',
      above ? `${declaration}/${above}` : declaration,
    );
    const [type, from, to] = above ? (['PART_OF', key, whole] as const) : (['MAKES', whole, key] as const);
    context.relationship(relationshipRow(type, from, to, { ordinal }), place);
    buildAddresses(key, commitment.themes, below(spot, 'themes'), near, context);
    return all;
  }

  for (const [index, commitment] of placed.record.commitments.entries())
    build(commitment, index + 1, spotOf(placed, 'commitments', index));
  return spans;
}

/** The words of a commitment: those of a block, with the items below it unless they are parts of their own. */
function textOf(
  { at, quote, parts }: CommitmentRecord,
  spot: Spot,
  scope: Scope,
  context: BuildContext,
): { spans: readonly Span[]; truncated: boolean } | undefined {
  if (quote !== undefined) {
    const place = context.evidence.words(quote, below(spot, 'quote'), scope, 'commitment');
    return place && { spans: place.spans, truncated: false };
  }
  const target = resolvePointer(scope.record, at ?? '');
  if (!target.found) {
    context.problems.add(placeOf(below(spot, 'at')), `found a pointer to nothing: ${target.message}`);
    return undefined;
  }
  const spans = parts.length > 0 ? target.spans : target.allSpans;
  if (spans.length > 0) return { spans, truncated: target.block?.truncated ?? false };
  context.problems.add(
    placeOf(below(spot, 'at')),
    `found "${at}", which is empty, expected a block with words`,
  );
  return undefined;
}
