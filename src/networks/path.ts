import { type PathStep, shortestPath } from '../analytics/path.ts';
import type { Context } from '../context.ts';
import { invariant, SignatoryError } from '../errors.ts';
import { type Evidence, type EvidenceColumns, edgeEvidence } from '../evidence/evidence.ts';
import { defineQuery, type Parameters } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { atLeast } from '../least.ts';
import type { NameIndex } from '../names/name-index.ts';

/** Steps that a path may be asked to have. */
export const longestPath = 12;

const stepEvidence = defineQuery<
  Parameters & { steps: readonly { kind: string; from: string; to: string }[] },
  [place: number, role: string | null, until: string | null, evidence: EvidenceColumns]
>('networks/step-evidence');

/** A step of a path with what it rests on. */
export interface ExplainedStep extends PathStep {
  /** Of a signature or a membership. */
  role: string | null;
  /** The last day on which a membership is known to have held, or the date (EDTF) of a withdrawal; null while it lasts, and of other steps. */
  until: string | null;
  evidence: Evidence;
}

/** The shortest path between two things, explained; null when there is none of at most `maxLength` steps. */
export async function explainedPath(
  from: string,
  to: string,
  maxLength: number,
  context: Context,
): Promise<ExplainedStep[] | null> {
  atLeast(1, maxLength, 'maxLength');
  if (maxLength > longestPath)
    throw new SignatoryError('LIMIT_EXCEEDED', `maxLength is at most ${longestPath}; received ${maxLength}.`);
  const { memories, snapshot } = context;
  const names = await memories.names.at(snapshot);
  const [start, goal] = [endOf(names, from, 'from'), endOf(names, to, 'to')];
  const steps = shortestPath(await memories.paths.at(snapshot), start, goal, maxLength);
  return steps && explain(steps, snapshot);
}

const kinds = ['PARTY', 'DECLARATION'] as const;

/** The id of a party or declaration by any of its names. */
function endOf(names: NameIndex, name: string, argument: string): string {
  const found = names.findAmong(kinds, name);
  if (found) return `${found.type}:${found.slug}`;
  throw names.unknown(kinds, [name], argument);
}

async function explain(steps: readonly PathStep[], snapshot: Snapshot): Promise<ExplainedStep[]> {
  const asked = steps.map(({ kind, from, to, forward }) => {
    const [source, target] = (forward ? [from, to] : [to, from]).map((id) => id.slice(id.indexOf(':') + 1));
    return { kind, from: source ?? '', to: target ?? '' };
  });
  const known = new Map<number, Omit<ExplainedStep, keyof PathStep>>();
  const rows = steps.length === 0 ? [] : await snapshot.read(stepEvidence, { steps: asked });
  for (const [place, role, until, columns] of rows)
    if (!known.has(place)) known.set(place, { role, until, evidence: edgeEvidence(columns) });
  return steps.map((step, place) => {
    const found = known.get(place);
    invariant(found, `the step ${step.from} ${step.kind} ${step.to} is in the paths but not in the graph`);
    return { ...step, ...found };
  });
}
