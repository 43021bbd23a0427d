import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallDataset } from '../broken-dataset.ts';
import { campaigns, type Mistake, pledge } from './mistake.ts';

/** What cannot be read as YAML, or not as what a file is to hold. */
export const yamlMistakes: Mistake[] = [
  {
    name: 'broken YAML',
    edits: [{ file: 'themes.yaml', from: 'name: Campaigns', to: 'name: "Campaigns' }],
    file: 'themes.yaml',
    at: '"Campaigns',
    says: [/broken YAML \(a quote that does not end\), expected YAML 1\.2/],
  },
  {
    name: 'a tab in the indentation, once',
    edits: [{ file: 'themes.yaml', from: '  name: Campaigns', to: '\tname: Campaigns' }],
    file: 'themes.yaml',
    at: 'name: Campaigns',
    says: [/broken YAML \(a tab in the indentation/],
  },
  {
    name: 'words with a colon outside quotes',
    edits: [{ file: campaigns, from: 'quote: in campaigns', to: 'quote: campaigns: honest' }],
    file: campaigns,
    at: 'campaigns: honest',
    says: [/words with a colon and a space in them have to stand in quotes/],
  },
  {
    name: 'what is too deep to be read',
    edits: [
      {
        file: 'themes.yaml',
        from: 'broader: [elections]',
        to: `broader: ${'['.repeat(1e7)}`,
      },
    ],
    file: 'themes.yaml',
    says: [/found more than 100 lists and mappings in each other/],
  },
  {
    name: 'what is too long to be checked',
    edits: [{ file: 'themes.yaml', from: 'slug: campaigns', to: `slug: ${'w-'.repeat(4e6)}` }],
    file: 'themes.yaml',
    says: [/found what cannot be read \(Maximum call stack size exceeded\)/],
  },
  {
    name: 'a list in a file that holds a declaration by its name',
    edits: [{ file: 'declarations/States.yaml', to: '- { slug: peru, iso3: PER }\n' }],
    file: 'declarations/States.yaml',
    at: '- {',
    says: [/found a list of 1, expected a declaration; lists stand in files named .*states\.yaml/],
  },
  {
    name: 'an unknown key, with the nearest known one',
    edits: [{ file: 'themes.yaml', from: 'broader:', to: 'broadder:' }],
    file: 'themes.yaml',
    at: 'broadder',
    says: [/unknown key "broadder"/, /nearest: broader/, /one of slug, name, definition, aliases, broader/],
  },
  {
    name: 'a YAML file that is not UTF-8',
    edits: [{ file: 'themes.yaml', to: Uint8Array.from([0x2d, 0x20, 0xff]) }],
    file: 'themes.yaml',
    says: [/no text/, /has to be UTF-8/, /0xFF/],
  },
  {
    name: 'an alias without an anchor',
    edits: [{ file: campaigns, from: 'evidence: { quote: Nov. 2020 }', to: 'evidence: *nowhere' }],
    file: campaigns,
    at: '*nowhere',
    says: [/Unresolved alias/, /expected anchors that come before/],
  },
  {
    name: 'an alias within what it stands for',
    edits: [{ file: campaigns, from: 'evidence: { quote: Nov. 2020 }', to: 'evidence: &e { quote: [*e] }' }],
    file: campaigns,
    at: '*e',
    says: [/alias within what it stands for/],
  },
  {
    name: 'a tag that means nothing here',
    edits: [{ file: 'themes.yaml', from: 'name: Campaigns', to: 'name: !title Campaigns' }],
    file: 'themes.yaml',
    at: '!title',
    says: [/no meaning here/, /!title/],
  },
  {
    name: 'a second document in a file',
    edits: [{ file: pledge, from: 'kind: PLEDGE', to: '---\nkind: PLEDGE' }],
    file: pledge,
    says: [/more than one document/],
  },
  {
    name: 'a text where a mapping or null is due',
    edits: [
      {
        file: pledge,
        from: /^date: .*$/m.exec(readFileSync(join(smallDataset, pledge), 'utf8'))?.[0] ?? '',
        to: 'date: 2021-04-05',
      },
    ],
    file: pledge,
    at: '2021-04-05',
    says: [/expected a mapping of value, evidence, or null/],
  },
  {
    name: 'a key that stands twice',
    edits: [{ file: pledge, from: 'kind: PLEDGE', to: 'kind: PLEDGE\nkind: CALL' }],
    file: pledge,
    at: 'kind: CALL',
    says: [/the key "kind" stands twice/],
  },
  {
    name: 'a merge of what is no mapping',
    edits: [
      {
        file: campaigns,
        from: 'evidence: { quote: Nov. 2020 }',
        to: 'evidence: { <<: foo, quote: Nov. 2020 }',
      },
    ],
    file: campaigns,
    at: 'foo, quote',
    says: [/expected an alias of a mapping/],
  },
  {
    name: 'a comma in a quote without quotes',
    edits: [
      {
        file: campaigns,
        from: 'evidence: { quote: Nov. 2020 }',
        to: 'evidence: { quote: “Nov., the year” }',
      },
    ],
    file: campaigns,
    at: 'the year”',
    says: [/unknown key "the year”"/, /put words with commas in straight quotes/],
  },
  {
    name: 'an ellipsis without its spaces',
    edits: [{ file: campaigns, from: 'quote: Nov. 2020', to: 'quote: Nov....2020' }],
    file: campaigns,
    at: 'Nov....2020',
    says: [/for words left out write “ … ”/],
  },
  {
    name: 'an empty YAML file',
    edits: [{ file: 'themes.yaml', to: '# nothing yet\n' }],
    file: 'themes.yaml',
    at: '#',
    says: [/found an empty file/],
  },
  {
    name: 'a mapping where a list is due',
    edits: [{ file: 'themes.yaml', to: 'elections: { name: Elections }\n' }],
    file: 'themes.yaml',
    at: 'elections:',
    says: [/found a mapping of elections, expected a list/],
  },
];
