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

/** Each cycle is told once. */
function checkUpwards<T extends { slug: string }>(
  { what, expected, problems }: Report,
  things: readonly Placed<T>[],
  above: (record: T) => Above,
): void {
  const bySlug = new Map(things.map((thing) => [thing.record.slug, thing]));
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (slug: string): void => {
    const thing = bySlug.get(slug);
    if (!thing || done.has(slug)) return;
    trail.push(slug);
    for (const [next, path] of above(thing.record)) {
      const start = trail.indexOf(next);
      if (start >= 0)
        problems.add(
          thing.at(path),
          `found a cycle of ${what}: ${[...trail.slice(start), next].join(' → ')}, expected ${expected}`,
        );
      else visit(next);
    }
    trail.pop();
    done.add(slug);
  };
  for (const slug of bySlug.keys()) visit(slug);
}
