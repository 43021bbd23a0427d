import { harbour, type Mistake, pledge } from './mistake.ts';

/** Values that say nothing, or nothing that can be. */
export const valuesMistakes: Mistake[] = [
  {
    name: 'a number as it is written, where text is due',
    edits: [{ file: 'dataset.yaml', from: 'version: 1.0.0', to: 'version: 1.0' }],
    file: 'dataset.yaml',
    at: '1.0',
    says: [/found the number 1\.0, expected text: write '1\.0' in quotes/],
  },
  {
    name: 'blanks where words are due',
    edits: [{ file: 'themes.yaml', from: 'name: Campaigns', to: "name: '  '" }],
    file: 'themes.yaml',
    at: "'  '",
    says: [/found " {2}", expected words, not blanks alone/],
  },
  {
    name: 'a name of which nothing is seen, by what it is made of',
    edits: [{ file: 'themes.yaml', from: 'name: Campaigns', to: 'name: "\\u3164\\u200B\\u202E"' }],
    file: 'themes.yaml',
    at: '"\\u3164',
    says: [/found "\\u3164\\u200b\\u202e", expected words, not blanks alone/],
  },
  {
    name: 'what would fill a screen, by its beginning and with what is expected',
    edits: [
      { file: 'themes.yaml', from: 'name: Campaigns', to: `name: Campaigns\n  ? ${'k'.repeat(5e3)}\n  : 1` },
    ],
    file: 'themes.yaml',
    says: [
      /k{500,600} … k{800,900}: found the unknown key "k{500,600} … k{700,900}", expected one of slug, name/,
    ],
  },
  {
    name: 'an address that is no web page',
    edits: [
      { file: harbour, from: 'url: https://harbour.example/declaration', to: "url: 'javascript:alert(1)'" },
    ],
    file: harbour,
    at: "'javascript",
    says: [/found "javascript:alert\(1\)", expected a full address such as https:/],
  },
  {
    name: 'a value that is not in the list of values',
    edits: [{ file: pledge, from: 'kind: PLEDGE', to: 'kind: PLEDGES' }],
    file: pledge,
    at: 'PLEDGES',
    says: [/found "PLEDGES"/, /nearest: PLEDGE/],
  },
  {
    name: 'a missing value',
    edits: [{ file: 'references.yaml', from: '  title: Gazette of declarations\n', to: '' }],
    file: 'references.yaml',
    at: 'slug: gazette',
    says: [/\[2\]\.title/, /found nothing, expected text$/m],
  },
  {
    name: 'a missing value that may be unknown',
    edits: [{ file: 'sources/sources.yaml', from: '  publisher: null\n', to: '' }],
    file: 'sources/sources.yaml',
    at: 'slug: table',
    says: [/\[1\]\.publisher: found nothing, expected text, or null$/m],
  },
  {
    name: 'a number where text is due',
    edits: [{ file: 'organizations.yaml', from: 'value: "2015"', to: 'value: 2015' }],
    file: 'organizations.yaml',
    at: '2015, evidence',
    says: [/found the number 2015, expected text: write '2015' in quotes/],
  },
  {
    name: 'a day that does not exist',
    edits: [{ file: harbour, from: 'date: { value: "2019-05-04"', to: 'date: { value: "2019-02-30"' }],
    file: harbour,
    at: '"2019-02-30"',
    says: [/found "2019-02-30"/],
  },
  {
    name: 'a code that ISO does not assign',
    edits: [{ file: 'states.yaml', from: 'iso3: ISL', to: 'iso3: ICL' }],
    file: 'states.yaml',
    at: 'ICL',
    says: [/found "ICL"/, /ISL/],
  },
  {
    name: 'a sum that is none',
    edits: [{ file: 'sources/sources.yaml', from: 'sha256: ', to: 'sha256: x' }],
    file: 'sources/sources.yaml',
    at: 'x3b7e',
    says: [/expected a SHA-256 sum/],
  },
];
