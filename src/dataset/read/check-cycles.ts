import type { ProblemLog } from '../problem.ts';
import type { Placed, Records } from './records.ts';

/** What is directly above a thing, by slug, each with its place in the record. */
type Above = readonly (readonly [slug: string, path: readonly PropertyKey[]])[];

/** A theme that is broader than itself, or what is part of itself, by whatever detour, is a problem; the way round is printed. */
export function checkCycles(records: Records, problems: ProblemLog): void {
  const { themes, organizations, instruments, declaration } = records;
  checkUpwards(
    { what: 'themes', expected: 'broader themes that end at the top', problems },
    themes,
    ({ broader }) => broader.map((slug, index) => [slug, ['broader', index]]),
  );
  checkUpwards(
    { what: 'organizations', expected: 'a `partOf` that ends at a body of its own', problems },
    organizations,
    wholeOf,
  );
  checkUpwards(
    { what: 'declarations', expected: 'a `partOf` that ends at a text of its own', problems },
    [...instruments, ...declaration],
    wholeOf,
  );
  for (const { record, at } of organizations)
    for (const [index, { state }] of record.members.entries())
      if (state === record.slug)
        problems.add(
          at(['members', index, 'state']),
          `found the organization "${state}" as its own member, expected another party`,
        );
}

const wholeOf = ({ partOf }: { partOf?: string | undefined }): Above =>
  partOf === undefined ? [] : [[partOf, ['partOf']]];

interface Report {
  what: string;
  expected: string;
  problems: ProblemLog;
}

/** Each cycle is told once. Goes up step by step on a trail of its own: a chain may be longer than calls can be nested. */
function checkUpwards<T extends { slug: string }>(
  { what, expected, problems }: Report,
  things: readonly Placed<T>[],
  above: (record: T) => Above,
): void {
  const bySlug = new Map(things.map((thing) => [thing.record.slug, thing]));
  const entered = new Set<string>();
  const trail: { thing: Placed<T>; links: Iterator<Above[number]> }[] = [];
  const places = new Map<string, number>();
  const enter = (slug: string): void => {
    const thing = bySlug.get(slug);
    if (!thing || entered.has(slug)) return;
    entered.add(slug);
    places.set(slug, trail.length);
    trail.push({ thing, links: above(thing.record)[Symbol.iterator]() });
  };
  for (const slug of bySlug.keys()) {
    enter(slug);
    for (let last = trail.at(-1); last; last = trail.at(-1)) {
      const link = last.links.next();
      if (link.done) {
        trail.pop();
        places.delete(last.thing.record.slug);
        continue;
      }
      const [next, path] = link.value;
      const start = places.get(next);
      if (start === undefined) enter(next);
      else {
        const round = [...trail.slice(start).map(({ thing }) => thing.record.slug), next];
        problems.add(
          last.thing.at(path),
          `found a cycle of ${what}: ${wayRound(round)}, expected ${expected}`,
        );
      }
    }
  }
}

/** Most slugs of a cycle that are told, half of them from either end. */
const mostTold = 12;

function wayRound(slugs: readonly string[]): string {
  const left = slugs.length - mostTold;
  const told =
    left <= 0 ? slugs : [...slugs.slice(0, mostTold / 2), `… ${left} more …`, ...slugs.slice(-mostTold / 2)];
  return told.join(' → ');
}
