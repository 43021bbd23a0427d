import { type PathStep, shortestPath } from '../analytics/path.ts';
import type { Context } from '../context.ts';
import { SignatoryError } from '../errors.ts';
import { type Evidence, edgeEvidence } from '../evidence/evidence.ts';
import type { Confidence } from '../evidence/record.ts';
import { defineQuery, type Parameters } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import type { NameIndex } from '../names/name-index.ts';

/** Steps that a path may be asked to have. */
export const longestPath = 12;

const stepEvidence = defineQuery<
  Parameters & { steps: readonly { kind: string; from: string; to: string }[] },
  [
    place: number,
    quote: string | null,
    source: string | null,
    spans: number[] | null,
    referenceTitle: string | null,
    referenceUrl: string | null,
    referenceRetrieved: string | null,
    moreReferences: string[] | null,
    confidence: Confidence,
    evidenceNote: string | null,
  ]
>('networks/step-evidence');

/** A step of a path with what it rests on. */
export interface ExplainedStep extends PathStep {
  evidence: Evidence;
}

/** The shortest path between two things, explained; null when there is none of at most `maxLength` steps. */
export async function explainedPath(
  from: string,
  to: string,
  maxLength: number,
  context: Context,
): Promise<ExplainedStep[] | null> {
  if (maxLength < 1)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `maxLength is a number from 1 to ${longestPath}; received ${maxLength}.`,
    );
  if (maxLength > longestPath)
    throw new SignatoryError('LIMIT_EXCEEDED', `maxLength is at most ${longestPath}; received ${maxLength}.`);
  const { memories, snapshot } = context;
  const names = await memories.names.at(snapshot);
  const [start, goal] = [endOf(names, from, 'from'), endOf(names, to, 'to')];
  const found = shortestPath(await memories.paths.at(snapshot), start, goal, maxLength);
  return found.found ? explain(found.steps, snapshot) : null;
}

/** The id of a party or declaration by any of its names. */
function endOf(names: NameIndex, name: string, argument: string): string {
  const found = names.find('PARTY', name) ?? names.find('DECLARATION', name);
  if (found) return `${found.type}:${found.slug}`;
  const nearest = [...names.nearest('PARTY', name, 2), ...names.nearest('DECLARATION', name, 2)];
  throw new SignatoryError(
    'BAD_USER_INPUT',
    `${argument} takes the slug, code, id or name of a party or declaration; unknown: "${name}" (nearest: ${nearest.join(', ')}).`,
  );
}

async function explain(steps: readonly PathStep[], snapshot: Snapshot): Promise<ExplainedStep[]> {
  const asked = steps.map(({ kind, from, to, forward }) => {
    const [source, target] = (forward ? [from, to] : [to, from]).map((id) => id.slice(id.indexOf(':') + 1));
    return { kind, from: source ?? '', to: target ?? '' };
  });
  const evidence = new Map<number, Evidence>();
  for (const [place, ...columns] of steps.length === 0
    ? []
    : await snapshot.read(stepEvidence, { steps: asked })) {
    const [
      quote,
      source,
      spans,
      referenceTitle,
      referenceUrl,
      referenceRetrieved,
      moreReferences,
      confidence,
      evidenceNote,
    ] = columns;
    if (!evidence.has(place))
      evidence.set(
        place,
        edgeEvidence({
          quote,
          source,
          spans,
          referenceTitle,
          referenceUrl,
          referenceRetrieved,
          moreReferences,
          confidence,
          evidenceNote,
        }),
      );
  }
  return steps.map((step, place) => ({
    ...step,
    evidence: evidence.get(place) ?? { confidence: 'UNVERIFIED' },
  }));
}
