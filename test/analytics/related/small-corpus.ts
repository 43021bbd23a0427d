import type {
  CorpusCommitment,
  CorpusDeclaration,
  RelatedCorpus,
} from '../../../src/analytics/related/corpus.ts';

export function commitment(
  slug: string,
  text: string,
  more: Partial<CorpusCommitment> = {},
): CorpusCommitment {
  return {
    slug,
    declaration: slug.split('/')[0] ?? '',
    partOf: null,
    heading: null,
    text,
    themes: [],
    ...more,
  };
}

export function declaration(slug: string, more: Partial<CorpusDeclaration> = {}): CorpusDeclaration {
  return {
    slug,
    kind: 'DECLARATION',
    earliest: '2020-01-01',
    latest: '2020-12-31',
    title: slug,
    summary: null,
    themes: [],
    signatories: [],
    ...more,
  };
}

/** Three declarations; what ties a/1 to the others is one reason of each kind, and a decoy that has none. */
export const small: RelatedCorpus = {
  commitments: [
    commitment('a/1', 'Protect ballots from tampering', { themes: ['elections'] }),
    commitment('a/2', 'Protect ballots from tampering', { themes: ['elections'] }),
    commitment('b/1', 'Ballots shall be protected', { themes: ['observation'] }),
    commitment('b/2', 'Fisheries'),
    commitment('c/1', 'Quiet seas', { themes: ['elections'] }),
    commitment('c/2', 'Calm lakes'),
    commitment('d/1', 'Forests stand', { themes: ['nature'] }),
    commitment('d/2', 'Rivers run', { themes: ['nature'] }),
  ],
  declarations: [
    declaration('a', { signatories: ['canada', 'norway', 'norway', 'japan'] }),
    declaration('b', {
      kind: 'PLEDGE',
      signatories: ['canada', 'norway'],
      earliest: '2023-01-01',
      latest: '2023-12-31',
    }),
    declaration('c', { earliest: null, latest: null, signatories: ['chile'] }),
    declaration('d'),
  ],
  crossReferences: [
    { key: 'x1', kind: 'BUILDS_ON', from: 'b', to: 'a', assertedBy: 'b', commitment: null },
    { key: 'x2', kind: 'CITES', from: 'a', to: 'iccpr', assertedBy: 'a', commitment: 'a/1' },
    { key: 'x3', kind: 'REAFFIRMS', from: 'c', to: 'iccpr', assertedBy: 'c', commitment: 'c/2' },
    { key: 'x4', kind: 'CITES', from: 'd', to: 'un-charter', assertedBy: 'd', commitment: 'd/1' },
  ],
  themes: [
    { slug: 'democracy', broader: [] },
    { slug: 'elections', broader: ['democracy'] },
    { slug: 'observation', broader: ['elections'] },
    { slug: 'nature', broader: [] },
  ],
};
