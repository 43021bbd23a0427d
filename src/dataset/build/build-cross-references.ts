import type { DeclarationRecord } from '../../declarations/record.ts';
import { nearestHint } from '../nearest.ts';
import type { Placed } from '../read/records.ts';
import { nodeKey, properties, relationshipRow } from '../rows.ts';
import type { CommitmentSpans } from './build-commitments.ts';
import type { BuildContext } from './build-context.ts';
import { evidenceProperties } from './evidence.ts';
import { closer, type Scope } from './scope.ts';
import { below, placeOf, type Spot, spotOf } from './spot.ts';

/** What a declaration says of other texts and bodies, and of how other texts stand to each other. */
export function buildCrossReferences(
  placed: Placed<DeclarationRecord>,
  scope: Scope,
  commitments: CommitmentSpans,
  context: BuildContext,
): void {
  const assertedBy = placed.record.slug;
  for (const [index, reference] of placed.record.crossReferences.entries()) {
    const spot = spotOf(placed, 'crossReferences', index);
    const { kind, commitment } = reference;
    const from =
      reference.from === undefined
        ? nodeKey('Declaration', assertedBy)
        : context.names.expect(['Declaration'], reference.from, placeOf(below(spot, 'from')))?.key;
    const to = targetOf(reference.to, below(spot, 'to'), context);
    if (from !== undefined && from === to)
      context.problems.add(
        placeOf(below(spot, 'to')),
        `found "${reference.to}" on both sides, expected another text or body`,
      );
    const spans =
      commitment === undefined
        ? undefined
        : spansOf(commitment, below(spot, 'commitment'), commitments, context);
    const evidence = context.evidence.evidence(
      reference.evidence,
      below(spot, 'evidence'),
      spans ? closer(scope, spans) : scope,
      'reference',
    );
    if (!from || !to || !evidence) continue;
    context.relationship(
      relationshipRow(
        kind,
        from,
        to,
        properties({
          assertedBy,
          commitment: commitment === undefined ? undefined : `${assertedBy}/${commitment}`,
          ...evidenceProperties(evidence),
        }),
      ),
      placeOf(spot),
    );
  }
}

/** The key of a declaration or organization; a state cannot be what a text refers to. */
function targetOf(slug: string, spot: Spot, context: BuildContext): string | undefined {
  const target = context.names.expect(['Declaration', 'Party'], slug, placeOf(spot));
  if (target?.what !== 'state') return target?.key;
  context.problems.add(
    placeOf(spot),
    `found the state "${slug}", expected the slug of a declaration or an organization`,
  );
  return undefined;
}

function spansOf(path: string, spot: Spot, commitments: CommitmentSpans, { problems }: BuildContext) {
  const spans = commitments.get(path);
  if (!spans)
    problems.add(
      placeOf(spot),
      `found the commitment "${path}"${nearestHint(path, commitments.keys())}, expected one of ${[...commitments.keys()].join(', ') || 'none: the declaration makes none'}`,
    );
  return spans;
}
