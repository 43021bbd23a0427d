import { type Mistake, pledge } from './mistake.ts';

/** Each broader than the one before it; the last is open, for what it is broader than. */
const chainOfThemes = (length: number): string =>
  Array.from({ length }, (_, i) => `- { slug: c${i}, name: C${i}, definition: D, broader: [c${i + 1}] }`)
    .join('\n')
    .replace(/, broader: \[c\d+\] }$/, '');

/** What is part of itself. */
export const circlesMistakes: Mistake[] = [
  {
    name: 'themes that are broader than themselves, with the way round',
    edits: [
      {
        file: 'themes.yaml',
        from: 'definition: How people choose who governs them.',
        to: 'definition: How people choose.\n  broader: [campaigns]',
      },
    ],
    file: 'themes.yaml',
    at: 'elections]',
    says: [/cycle of themes: elections → campaigns → elections/],
  },
  {
    name: 'a cycle of more themes than calls can be nested, with both ends of the way round',
    edits: [
      {
        file: 'themes.yaml',
        from: '- slug: media',
        to: `${chainOfThemes(7_000)}, broader: [c0] }\n- slug: media`,
      },
    ],
    file: 'themes.yaml',
    at: 'c0] }\n- slug: media',
    says: [
      /cycle of themes: c0 → c1 → c2 → c3 → c4 → c5 → … 6989 more … → c6995 → c6996 → c6997 → c6998 → c6999 → c0, expected/,
    ],
  },
  {
    name: 'an organization that is part of itself',
    edits: [{ file: 'organizations.yaml', from: 'partOf: world-assembly', to: 'partOf: harbour-group' }],
    file: 'organizations.yaml',
    at: 'harbour-group\n  members',
    says: [/cycle of organizations: harbour-group → harbour-group/],
  },
  {
    name: 'organizations that are part of each other, with the way round',
    edits: [
      {
        file: 'organizations.yaml',
        from: '- slug: world-assembly\n',
        to: '- slug: world-assembly\n  partOf: harbour-group\n',
      },
    ],
    file: 'organizations.yaml',
    at: 'harbour-group\n  name: { value: World',
    says: [/cycle of organizations: harbour-group → world-assembly → harbour-group/],
  },
  {
    name: 'declarations that are part of each other, catalogued or not',
    edits: [
      { file: pledge, from: 'kind: PLEDGE', to: 'kind: PLEDGE\npartOf: atlantic-charter-of-observers' },
      { file: 'instruments.yaml', from: '  kind:', to: '  partOf: river-pledge\n  kind:' },
    ],
    file: pledge,
    at: 'atlantic-charter-of-observers',
    says: [
      /cycle of declarations: atlantic-charter-of-observers → river-pledge → atlantic-charter-of-observers/,
    ],
  },
  {
    name: 'an organization as its own member',
    edits: [{ file: 'organizations.yaml', from: 'state: european-union', to: 'state: harbour-group' }],
    file: 'organizations.yaml',
    at: 'harbour-group,\n        role',
    says: [/found the organization "harbour-group" as its own member/],
  },
];
