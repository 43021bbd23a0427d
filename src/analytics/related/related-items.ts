import { mapInTurns } from '../in-turns.ts';
import type { CorpusCommitment, CorpusReference, RelatedCorpus } from './corpus.ts';

/** Something that can be related to others of its kind: a whole commitment, a part of one, or a declaration. */
export interface RelatedItem {
  slug: string;
  /** Slug of the declaration it belongs to or is. */
  declaration: string;
  /** All that it says. */
  text: string;
  /** Themes it addresses itself. */
  themes: ReadonlySet<string>;
  /** Themes above those, which it addresses through them. */
  broaderThemes: ReadonlySet<string>;
  /** Instruments and bodies it invokes, with the keys of the cross-references that say so. */
  instruments: ReadonlyMap<string, readonly string[]>;
  /** Parts of commitments are asked about, but the answer is always a whole. */
  isWhole: boolean;
}

/** Each commitment; a whole one also says, addresses and invokes what its parts do. */
export function commitmentItems(corpus: RelatedCorpus): Promise<RelatedItem[]> {
  const parts = groupBy(corpus.commitments, (c) => c.partOf);
  const references = groupBy(corpus.crossReferences, (r) => r.commitment);
  const broader = broaderOf(corpus);
  return mapInTurns(corpus.commitments, (commitment) => {
    const within = withParts(commitment, parts);
    return {
      slug: commitment.slug,
      declaration: commitment.declaration,
      text: wordsOf(within),
      ...themesOf(
        within.flatMap((c) => c.themes),
        broader,
      ),
      instruments: instrumentsOf(within.flatMap((c) => references.get(c.slug) ?? [])),
      isWhole: commitment.partOf === null,
    };
  });
}

/** Each declaration with all that its title, summary and commitments say. */
export function declarationItems(corpus: RelatedCorpus): Promise<RelatedItem[]> {
  const commitments = groupBy(corpus.commitments, (c) => c.declaration);
  const references = groupBy(corpus.crossReferences, (r) => r.assertedBy);
  const broader = broaderOf(corpus);
  return mapInTurns(corpus.declarations, ({ slug, title, summary, themes }) => {
    const own = commitments.get(slug) ?? [];
    return {
      slug,
      declaration: slug,
      text: [title, summary ?? '', wordsOf(own)].join('\n'),
      ...themesOf([...themes, ...own.flatMap((c) => c.themes)], broader),
      instruments: instrumentsOf(references.get(slug) ?? []),
      isWhole: true,
    };
  });
}

/** Headings and texts; a text that an earlier one holds, as a whole often holds its parts', is not said twice. */
function wordsOf(commitments: readonly CorpusCommitment[]): string {
  const said: string[] = [];
  for (const { heading, text } of commitments) {
    for (const words of [heading ?? '', text])
      if (!said.some((earlier) => earlier.includes(words))) said.push(words);
  }
  return said.join('\n');
}

/** A commitment and all below it, as they read; each once, also where others made one a part of itself. */
function withParts(
  commitment: CorpusCommitment,
  parts: ReadonlyMap<string, readonly CorpusCommitment[]>,
): CorpusCommitment[] {
  const found = new Set<CorpusCommitment>();
  const waiting = [commitment];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(parts.get(next.slug) ?? []).toReversed());
  }
  return [...found];
}

function instrumentsOf(references: readonly CorpusReference[]): Map<string, string[]> {
  return new Map(
    [...groupBy(references, (r) => r.to)].map(([to, list]) => [to, list.map((r) => r.key).sort()]),
  );
}

/** Items by key, in their order; those without a key are left out. */
function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

type Broader = ReadonlyMap<string, readonly string[]>;

function broaderOf({ themes }: RelatedCorpus): Broader {
  return new Map(themes.map((theme) => [theme.slug, theme.broader]));
}

function themesOf(slugs: readonly string[], broader: Broader) {
  const themes = new Set([...slugs].sort());
  const broaderThemes = new Set<string>();
  const waiting = [...themes];
  for (let theme = waiting.pop(); theme !== undefined; theme = waiting.pop()) {
    for (const above of broader.get(theme) ?? []) {
      if (themes.has(above) || broaderThemes.has(above)) continue;
      broaderThemes.add(above);
      waiting.push(above);
    }
  }
  // Sorted, so that sums over them come out the same to the last bit whatever the order of the corpus.
  return { themes, broaderThemes: new Set([...broaderThemes].sort()) };
}
