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
  /** Declarations that a third document says something of. */
  spokenOf: readonly string[];
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
    spokenOf: [
      ...new Set(references.flatMap(([, from, , assertedBy]) => (from === assertedBy ? [] : [from]))),
    ],
    addressing: addresses.map(([type, declaration, slug, found]) => ({
      type,
      declaration,
      slug,
      themes: found,
    })),
    themes: themeRows.map(([slug, name]) => ({ slug, name })),
  };
}
