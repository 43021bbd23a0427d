import type { CrossReferenceRow } from '../analytics/projections/cross-references.ts';
import type { CrossReferenceKind } from '../cross-references/kinds.ts';
import { defineQuery } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';

const crossReferences = defineQuery<
  Record<string, never>,
  [kind: CrossReferenceKind, from: string, to: string, assertedBy: string, organization: string | null]
>('networks/cross-references');
const addressing = defineQuery<
  Record<string, never>,
  [type: 'DECLARATION' | 'COMMITMENT', declaration: string, slug: string, themes: string[]]
>('networks/addressing');
const themes = defineQuery<Record<string, never>, [slug: string, name: string]>('networks/themes');

/** Something that addresses themes, and the declaration it belongs to. */
export interface Addressing {
  type: 'DECLARATION' | 'COMMITMENT';
  declaration: string;
  slug: string;
  themes: readonly string[];
}

/** What networks are drawn from besides signatures. */
export interface Links {
  crossReferences: readonly CrossReferenceRow[];
  /** Organizations that cross-references point to. */
  organizations: readonly { slug: string; name: string }[];
  /** By the slug of a declaration the other ones of which it says how they stand to a third. */
  spokenOf: Readonly<Record<string, readonly string[]>>;
  addressing: readonly Addressing[];
  themes: readonly { slug: string; name: string }[];
}

export async function loadLinks(snapshot: Snapshot): Promise<Links> {
  const [references, addresses, themeRows] = await Promise.all([
    snapshot.read(crossReferences, {}),
    snapshot.read(addressing, {}),
    snapshot.read(themes, {}),
  ]);
  const organizations = new Map(
    references.flatMap(([, , to, , name]) => (name === null ? [] : [[to, name] as const])),
  );
  return {
    crossReferences: references.map(([kind, from, to, assertedBy]) => ({ kind, from, to, assertedBy })),
    organizations: [...organizations].map(([slug, name]) => ({ slug, name })),
    spokenOf: spokenOf(references),
    addressing: addresses.map(([type, declaration, slug, found]) => ({
      type,
      declaration,
      slug,
      themes: found,
    })),
    themes: themeRows.map(([slug, name]) => ({ slug, name })),
  };
}

function spokenOf(
  references: readonly (readonly [string, from: string, string, assertedBy: string, unknown])[],
) {
  const spoken = new Map<string, Set<string>>();
  for (const [, from, , assertedBy] of references) {
    if (from === assertedBy) continue;
    const known = spoken.get(assertedBy);
    if (known) known.add(from);
    else spoken.set(assertedBy, new Set([from]));
  }
  return Object.fromEntries(Array.from(spoken, ([slug, others]) => [slug, [...others]]));
}
