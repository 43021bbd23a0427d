import { nearestHint } from '../nearest.ts';
import type { Place, ProblemLog } from '../problem.ts';
import type { Placed, Records } from '../read/records.ts';
import { type Namespace, nodeKey } from '../rows.ts';

/** What a slug names. */
interface Named {
  /** Key of the node; references, which have none, have a key of their own. */
  key: string;
  namespace: Namespace | 'Reference';
  /** The label beside the namespace, in words: state, referenced instrument. */
  what: string;
}

/** All slugs of the data set; asking for an unknown one is a problem at the place that names it. */
export interface Names {
  find(namespace: Named['namespace'], slug: string): Named | undefined;
  /** The thing of one of the namespaces with this slug, or undefined after a note in the log. */
  expect(namespaces: readonly Named['namespace'][], slug: string, place: Place): Named | undefined;
}

const lists = {
  sources: ['Source', 'source'],
  references: ['Reference', 'reference'],
  states: ['Party', 'state'],
  organizations: ['Party', 'organization'],
  themes: ['Theme', 'theme'],
  instruments: ['Declaration', 'referenced instrument'],
  declaration: ['Declaration', 'declaration'],
} as const satisfies Partial<Record<keyof Records, readonly [Named['namespace'], string]>>;

/** Where what has such a slug is listed. */
const filesOf = (namespaces: readonly Named['namespace'][]): string =>
  (Object.keys(lists) as (keyof typeof lists)[])
    .filter((list) => namespaces.includes(lists[list][0]))
    .map((list) => (list === 'declaration' ? 'a file of its own' : `${list}.yaml`))
    .join(' or ');

/** Collects the slugs of all records; one that names two things of a namespace is a problem. */
export function collectNames(records: Records, problems: ProblemLog): Names {
  const names = new Map<Named['namespace'], Map<string, Named>>();
  const places = new Map<Named, Place>();
  for (const [list, [namespace, what]] of Object.entries(lists) as [
    keyof typeof lists,
    (typeof lists)['states'],
  ][])
    for (const placed of records[list] as Placed<{ slug: string }>[]) {
      const known = names.get(namespace) ?? new Map<string, Named>();
      names.set(namespace, known);
      const { slug } = placed.record;
      const place = placed.at(['slug']);
      const first = known.get(slug);
      if (first) {
        const at = places.get(first);
        problems.add(
          place,
          `found the duplicate slug "${slug}", which names a ${first.what} at ${at?.file}:${at?.line}, expected a slug of its own`,
        );
        continue;
      }
      const named: Named = { key: nodeKey(namespace, slug), namespace, what };
      known.set(slug, named);
      places.set(named, place);
    }
  // A cross-reference names a declaration or an organization by slug alone.
  for (const { record, at } of records.organizations)
    if (names.get('Declaration')?.has(record.slug))
      problems.add(
        at(['slug']),
        `found the duplicate slug "${record.slug}", which names a declaration as well, expected a slug of its own`,
      );
  const find: Names['find'] = (namespace, slug) => names.get(namespace)?.get(slug);
  return {
    find,
    expect(namespaces, slug, place) {
      for (const namespace of namespaces) {
        const named = find(namespace, slug);
        if (named) return named;
      }
      // It stands in a file, with a fault that is reported there.
      if (namespaces.some((namespace) => mayStand(records, namespace, slug))) return undefined;
      const known = namespaces.flatMap((namespace) => [...(names.get(namespace)?.keys() ?? [])]);
      const kinds = namespaces.map((namespace) => namespace.toLowerCase()).join(' or ');
      problems.add(
        place,
        `found the unknown slug "${slug}"${nearestHint(slug, known)}, expected the slug of a ${kinds} (${known.length} known; another goes into ${filesOf(namespaces)})`,
      );
      return undefined;
    },
  };
}

function mayStand({ unread }: Records, namespace: Named['namespace'], slug: string): boolean {
  return (Object.keys(lists) as (keyof typeof lists)[]).some(
    (list) => lists[list][0] === namespace && (unread.kinds.has(list) || unread.slugs.get(list)?.has(slug)),
  );
}
