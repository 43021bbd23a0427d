import type { RelatedCorpus } from '../analytics/related/corpus.ts';
import { type RelatedIndex, relatedIndex } from '../analytics/related/related-index.ts';
import type { CrossReferenceKind } from '../cross-references/kinds.ts';
import { defineQuery } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ThemeHierarchy } from '../themes/hierarchy.ts';

type None = Record<string, never>;

const commitments = defineQuery<
  None,
  [
    slug: string,
    declaration: string,
    partOf: string | null,
    heading: string | null,
    text: string,
    themes: string[],
  ]
>('related/commitments');
const declarations = defineQuery<None, [slug: string, summary: string | null, themes: string[]]>(
  'related/declarations',
);
const crossReferences = defineQuery<
  None,
  [
    key: string,
    kind: CrossReferenceKind,
    from: string,
    to: string,
    assertedBy: string,
    commitment: string | null,
  ]
>('related/cross-references');

/** What is related to what, ready to be asked. */
export interface Relatedness {
  index: RelatedIndex;
  /** An estimate of what it takes in memory. */
  bytes: number;
}

export async function loadRelatedness(
  snapshot: Snapshot,
  ledger: Ledger,
  { themes }: ThemeHierarchy,
): Promise<Relatedness> {
  const [commitmentRows, declarationRows, referenceRows] = await Promise.all([
    snapshot.read(commitments, {}),
    snapshot.read(declarations, {}),
    snapshot.read(crossReferences, {}),
  ]);
  const own = new Map(
    declarationRows.map(([slug, summary, addressed]) => [slug, { summary, themes: addressed }]),
  );
  const signatories = signatoriesOf(ledger);
  const known = new Set(ledger.declarations.map(({ slug }) => slug));
  // Others may have written commitments of no declaration.
  const made = commitmentRows.filter(([, declaration]) => known.has(declaration));
  const corpus: RelatedCorpus = {
    commitments: made.map(([slug, declaration, partOf, heading, text, addressed]) => ({
      slug,
      declaration,
      partOf,
      heading,
      text,
      themes: addressed,
    })),
    declarations: ledger.declarations.map(({ slug, kind, earliest, latest, title }, index) => ({
      ...{ slug, kind, earliest, latest, title },
      ...(own.get(slug) ?? { summary: null, themes: [] }),
      signatories: signatories[index] ?? [],
    })),
    crossReferences: referenceRows.map(([key, kind, from, to, assertedBy, commitment]) => ({
      key,
      kind,
      from,
      to,
      assertedBy,
      commitment,
    })),
    themes,
  };
  return {
    index: relatedIndex(corpus),
    bytes: commitmentRows.reduce((sum, [, , , , text]) => sum + 8 * text.length, 0) + ledger.bytes,
  };
}

function signatoriesOf({ groups, parties, declarations: all }: Ledger): string[][] {
  const signatories: string[][] = all.map(() => []);
  for (const group of groups)
    for (const party of group.parties) signatories[group.declaration]?.push(parties[party]?.slug ?? '');
  return signatories;
}
