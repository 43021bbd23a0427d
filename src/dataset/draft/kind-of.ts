import type { DeclarationKind } from '../../declarations/record.ts';

const wordsOf: Partial<Record<DeclarationKind, string>> = {
  DECLARATION: 'declaration',
  JOINT_STATEMENT: 'statement|communiqué',
  TREATY: 'treaty|convention|covenant|protocol|agreement|accord',
  RESOLUTION: String.raw`resolution|\d+/\d+`,
  CODE_OF_CONDUCT: 'code',
  PRINCIPLES: 'principles|guidelines|recommendations?',
  PLEDGE: 'pledge',
  COMMITMENT: 'commitments?',
  COMPACT: 'compact|pact',
  FRAMEWORK: 'framework|strategy',
  PROGRAMME: 'programme|agenda|plan|roadmap',
  PROGRESS_REPORT: 'progress report',
  REPORT: 'report',
  CALL: 'call|appeal',
};
const patterns = Object.entries(wordsOf).map(
  ([kind, words]) =>
    [kind as DeclarationKind, new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu')] as const,
);

/** What a text calls itself in its title, by the first word that says so, "Statement on the Convention"; a declaration where none does. */
export const kindOf = (title: string): DeclarationKind =>
  patterns
    .map(([kind, pattern]) => ({ kind, at: title.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.kind ?? 'DECLARATION';
