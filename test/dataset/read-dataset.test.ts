import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { datasetWithout, type Edit, editedDataset, problemsOf, smallDataset } from './broken-dataset.ts';

/** One mistake, the file and the words in it that have to be pointed at, and what a reader has to be told. */
interface Mistake {
  name: string;
  edits: Edit[];
  file: string;
  /** Their first place in the edited file; without it any place in the file will do. */
  at?: string;
  says: RegExp[];
}

const harbour = 'declarations/harbour-declaration.yaml';
const campaigns = 'declarations/honest-campaigns.yaml';
const pledge = 'declarations/river-pledge.yaml';

/** Each broader than the one before it; the last is open, for what it is broader than. */
const chainOfThemes = (length: number): string =>
  Array.from({ length }, (_, i) => `- { slug: c${i}, name: C${i}, definition: D, broader: [c${i + 1}] }`)
    .join('\n')
    .replace(/, broader: \[c\d+\] }$/, '');

/** Canada and Japan sign, one of them on a day of its own. */
const leaving = (withdrawal: string): Edit => ({
  file: campaigns,
  from: '    reservations:',
  to: `    withdrawals: { ${withdrawal} }\n    reservations:`,
});

const mistakes: Mistake[] = [
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
    name: 'a name that differs from another in what nobody sees, with what that is',
    edits: [{ file: 'themes.yaml', from: 'name: Campaigns', to: 'name: "Elec\\u200Btions\\e"' }],
    file: 'themes.yaml',
    at: '"Elec',
    says: [/found the name "Elec\\u200btions\\u001b", by which the theme "elections" is known already/],
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
    name: 'what is too long to be checked',
    edits: [{ file: 'themes.yaml', from: 'slug: campaigns', to: `slug: ${'w-'.repeat(4e6)}` }],
    file: 'themes.yaml',
    says: [/found what cannot be read \(Maximum call stack size exceeded\)/],
  },
  {
    name: 'a reference without a word on how sure it is',
    edits: [
      {
        file: 'organizations.yaml',
        from: '{ reference: gazette, confidence: STATED }',
        to: '{ reference: gazette }',
      },
    ],
    file: 'organizations.yaml',
    says: [/evidence\.confidence: found nothing, expected one of STATED, DERIVED, UNVERIFIED/],
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
    name: 'an unknown theme, with the nearest known one',
    edits: [
      {
        file: harbour,
        from: 'theme: elections, evidence: { quote: voter',
        to: 'theme: election, evidence: { quote: voter',
      },
    ],
    file: harbour,
    at: 'election, evidence',
    says: [/unknown slug "election"/, /nearest: elections/],
  },
  {
    name: 'an unknown party',
    edits: [{ file: campaigns, from: '[canada, japan]', to: '[canada, japam]' }],
    file: campaigns,
    at: 'japam',
    says: [
      /unknown slug "japam"/,
      /nearest: japan/,
      /slug of a party .* another goes into states\.yaml or organizations\.yaml/,
    ],
  },
  {
    name: 'an unknown reference',
    edits: [
      {
        file: harbour,
        from: 'date: { value: "2019-05-04", evidence: { reference: gazette',
        to: 'date: { value: "2019-05-04", evidence: { reference: gazete',
      },
    ],
    file: harbour,
    at: 'gazete',
    says: [/unknown slug "gazete"/, /nearest: gazette/],
  },
  {
    name: 'an unknown target of a cross-reference',
    edits: [{ file: campaigns, from: 'to: harbour-declaration', to: 'to: harbor-declaration' }],
    file: campaigns,
    at: 'harbor-declaration',
    says: [/unknown slug "harbor-declaration"/, /nearest: harbour-declaration/],
  },
  {
    name: 'a commitment with the words of another',
    edits: [{ file: harbour, from: '- at: details/2', to: '- at: details/1' }],
    file: harbour,
    says: [/found the words of commitment 1 again/],
  },
  {
    name: 'a quote that runs from one commitment into the next',
    edits: [
      { file: harbour, from: 'quote: voter registers', to: 'quote: malign interference. Share lessons' },
    ],
    file: harbour,
    at: 'malign interference. Share',
    says: [/runs from one item or column into the next/],
  },
  {
    name: 'a state as the target of a cross-reference',
    edits: [{ file: campaigns, from: 'to: harbour-declaration', to: 'to: iceland' }],
    file: campaigns,
    at: 'iceland',
    says: [/found the state "iceland", expected the slug of a declaration or an organization/],
  },
  {
    name: 'a commitment that the declaration does not make',
    edits: [{ file: pledge, from: 'commitment: "2"', to: 'commitment: "3"' }],
    file: pledge,
    at: '"3"',
    says: [/found the commitment "3"/, /one of 1, 2/],
  },
  {
    name: 'a quote that is not in its source, with the nearest passage and its line',
    edits: [
      {
        file: harbour,
        from: 'quote: elections that can be trusted',
        to: 'quote: elections that could be trusted',
      },
    ],
    file: harbour,
    at: 'elections that could',
    says: [/elections that could be trusted/, /nearest is line 4/, /elections that can be trusted/],
  },
  {
    name: 'a quote that stands in the record of another declaration',
    edits: [
      { file: harbour, from: 'quote: elections that can be trusted', to: 'quote: Label synthetic media' },
    ],
    file: harbour,
    at: 'Label synthetic',
    says: [/stand in line 5/],
  },
  {
    name: 'a quote that stands in several places',
    edits: [
      {
        file: campaigns,
        from: 'kind: JOINT_STATEMENT',
        to: 'kind: JOINT_STATEMENT\nthemes: [{ theme: media, evidence: { quote: Name every } }]',
      },
    ],
    file: campaigns,
    at: 'Name every',
    says: [/stands in 2 places/, /`within`/],
  },
  {
    name: 'a pointer to a block that does not exist',
    edits: [{ file: harbour, from: 'at: details/2', to: 'at: details/7' }],
    file: harbour,
    at: 'details/7',
    says: [/pointer to nothing/, /details\/7/, /details\/1/],
  },
  {
    name: 'a row that does not exist',
    edits: [{ file: harbour, from: 'row: 1', to: 'row: 9' }],
    file: harbour,
    at: '9 }',
    says: [/found row 9, expected one of 1 to 2/],
  },
  {
    name: 'a table without a row number',
    edits: [{ file: harbour, from: ', row: 1', to: '' }],
    file: harbour,
    at: '{ source: table }',
    says: [/found no `row`/],
  },
  {
    name: 'a duplicate slug',
    edits: [{ file: 'states.yaml', from: 'slug: japan', to: 'slug: canada' }],
    file: 'states.yaml',
    says: [/duplicate slug "canada"/, /states\.yaml:1/],
  },
  {
    name: 'a slug that a declaration and an organization share',
    edits: [{ file: 'organizations.yaml', from: 'slug: world-assembly', to: 'slug: river-pledge' }],
    file: 'organizations.yaml',
    at: 'river-pledge\n',
    says: [/duplicate slug "river-pledge"/],
  },
  {
    name: 'the name that ISO 3166 has for a state of another name, as an alias of another state',
    edits: [
      { file: 'states.yaml', from: 'iso3: CAN', to: 'iso3: CAN\n  aliases: [JAPAN]' },
      { file: 'states.yaml', from: 'iso3: JPN', to: 'iso3: JPN\n  name: Nippon' },
    ],
    file: 'states.yaml',
    at: 'JPN',
    says: [/found the name "Japan"/, /"canada"/],
  },
  {
    name: 'an alias that belongs to another party',
    edits: [{ file: 'organizations.yaml', from: 'aliases: [EU]', to: 'aliases: [EU, Frá]' }],
    file: 'organizations.yaml',
    at: 'Frá]',
    says: [/found the name "Frá"/, /"france"/],
  },
  {
    name: 'a code that ISO does not assign',
    edits: [{ file: 'states.yaml', from: 'iso3: ISL', to: 'iso3: ICL' }],
    file: 'states.yaml',
    at: 'ICL',
    says: [/found "ICL"/, /ISL/],
  },
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
  {
    name: 'a membership that ends before it begins',
    edits: [{ file: 'organizations.yaml', from: 'to: "2018-06-30"', to: 'to: "2014-06-30"' }],
    file: 'organizations.yaml',
    at: '"2014-06-30"',
    says: [/ends \(2014-06-30\) before it begins \(2015\)/],
  },
  {
    name: 'a member by a day before it joined',
    edits: [{ file: 'organizations.yaml', from: 'from: "2021",', to: 'from: "2021", fromBefore: "2020",' }],
    file: 'organizations.yaml',
    at: '"2020"',
    says: [/found a member by 2020 that joined in 2021, expected `fromBefore` on or after `from`/],
  },
  {
    name: 'two days of one group',
    edits: [{ file: campaigns, from: 'on: "2020-12-01"', to: 'on: "2020-12-01", onBefore: "2021"' }],
    file: campaigns,
    at: '"2021"',
    says: [/found 2021 as the day by which the group had signed beside `on`/],
  },
  {
    name: 'two days of one signature',
    edits: [{ file: campaigns, from: '    dates:', to: "    datesBefore: { japan: '2021' }\n    dates:" }],
    file: campaigns,
    at: "japan: '2021'",
    says: [/found "japan", which has a day of signature in `dates`, expected a party whose day is not known/],
  },
  {
    name: 'a withdrawal before the signature',
    edits: [leaving("japan: { on: '2019', evidence: { quote: Japan } }")],
    file: campaigns,
    at: "{ on: '2019'",
    says: [/a withdrawal \(2019\) before the signature \(2020-11-30\), expected a day on or after it/],
  },
  {
    name: 'a withdrawal before there was anything to sign',
    edits: [leaving("canada: { onBefore: '2020-10', evidence: { quote: Canada } }")],
    file: campaigns,
    at: "{ onBefore: '2020-10'",
    says: [/a withdrawal \(2020-10\) before the date of the declaration \(2020-11\)/],
  },
  {
    name: 'a withdrawal on a day that is none',
    edits: [leaving("japan: { on: '2021-02-30', evidence: { quote: Japan } }")],
    file: campaigns,
    at: "'2021-02-30'",
    says: [/found "2021-02-30", expected a day that exists/],
  },
  {
    name: 'a withdrawal without a day',
    edits: [leaving('japan: { evidence: { quote: Japan } }')],
    file: campaigns,
    at: '{ evidence: { quote: Japan }',
    says: [/found no day of withdrawal, expected `on`, the day, or `onBefore`, by which/],
  },
  {
    name: 'a withdrawal on two days',
    edits: [leaving("japan: { on: '2021', onBefore: '2022', evidence: { quote: Japan } }")],
    file: campaigns,
    at: "{ on: '2021'",
    says: [/found two days of withdrawal/],
  },
  {
    name: 'a withdrawal that rests on nothing',
    edits: [leaving("japan: { on: '2021' }")],
    file: campaigns,
    at: "{ on: '2021'",
    says: [/expected a mapping with `quote` .* or `reference`/],
  },
  {
    name: 'a withdrawal of who did not sign',
    edits: [leaving("japam: { on: '2021', evidence: { quote: Japan } }")],
    file: campaigns,
    at: 'japam',
    says: [/found "japam" \(nearest: japan\), which is not among the parties of this group/],
  },
  {
    name: 'a withdrawal of a derived signature',
    edits: [{ file: harbour, from: 'role: SIGNATORY,', to: 'role: SIGNATORY, withdrawals: {},' }],
    file: harbour,
    at: 'withdrawals',
    says: [/found the unknown key "withdrawals", expected one of via, role, on, membersOn, evidence/],
  },
  {
    name: 'a withdrawal, in a group of others, of a derived signature',
    edits: [
      leaving("france: { on: '2021', evidence: { quote: Japan } }"),
      {
        file: campaigns,
        from: 'signatoryCoverage:',
        to: 'derivedSignatures: [{ via: harbour-group, role: ADOPTER, evidence: { quote: Japan } }]\nsignatoryCoverage:',
      },
    ],
    file: campaigns,
    at: 'france',
    says: [
      /not among the parties of this group.*; a derived signature is not withdrawn: it ends with the membership/,
    ],
  },
  {
    name: 'a second signature of who had not left before',
    edits: [
      leaving("japan: { on: '2024-05', evidence: { quote: Japan } }"),
      {
        file: campaigns,
        from: 'signatoryCoverage:',
        to: "  - { role: SIGNATORY, parties: [japan], on: '2023', evidence: { quote: Japan } }\nsignatoryCoverage:",
      },
    ],
    file: campaigns,
    at: "japan], on: '2023'",
    says: [/found the same statement \(SIGNED Party\/japan/],
  },
  {
    name: 'derived signatures through a body without members',
    edits: [{ file: harbour, from: 'via: harbour-group', to: 'via: world-assembly' }],
    file: harbour,
    at: 'world-assembly',
    says: [/found no member of "world-assembly" on 2019-05-04 \(0 memberships known\)/],
  },
  {
    name: 'derived signatures through a state',
    edits: [{ file: harbour, from: 'via: harbour-group', to: 'via: canada' }],
    file: harbour,
    at: 'canada',
    says: [/found the state "canada", expected the slug of an organization/],
  },
  {
    name: 'derived signatures through one body twice in one role',
    edits: [
      {
        file: harbour,
        from: 'signatoryCoverage:',
        to: '  - { via: harbour-group, role: SIGNATORY, evidence: { reference: gazette, confidence: DERIVED } }\nsignatoryCoverage:',
      },
    ],
    file: harbour,
    at: 'harbour-group, role: SIGNATORY, evidence: { reference: gazette',
    says: [/found the members of "harbour-group" as SIGNATORY a second time, expected each body once/],
  },
  {
    name: 'derived signatures without a day',
    edits: [
      {
        file: harbour,
        from: 'date: { value: "2019-05-04", evidence: { reference: gazette, confidence: STATED } }',
        to: 'date: null',
      },
    ],
    file: harbour,
    at: '{\n      via',
    says: [/found no day/, /expected `on`/],
  },
  {
    name: 'a party that signs twice in one role',
    edits: [{ file: campaigns, from: '[canada, japan]', to: '[canada, japan, canada]' }],
    file: campaigns,
    at: 'canada]',
    says: [/the same statement/, /expected each to be made once/],
  },
  {
    name: 'a day of signature for a party that is not in the group',
    edits: [{ file: campaigns, from: 'dates: { japan:', to: 'dates: { france:' }],
    file: campaigns,
    at: 'france:',
    says: [/found "france", which is not among the parties/],
  },
  {
    name: 'a changed source, with both sums',
    edits: [{ file: 'sources/pledge.txt', from: 'River Pledge, commit', to: 'River Pledge,  commit' }],
    file: 'sources/sources.yaml',
    says: [/changed source/, new RegExp(`expected ${sumOf('sources/pledge.txt')}`)],
  },
  {
    name: 'a source that is not UTF-8',
    edits: [{ file: 'sources/pledge.txt', to: Uint8Array.from([0x52, 0x0a, 0xe9, 0x20]) }],
    file: 'sources/pledge.txt',
    at: '�',
    says: [/UTF-8/, /0xE9/],
  },
  {
    name: 'an empty source',
    edits: [{ file: 'sources/pledge.txt', to: ' \n' }],
    file: 'sources/pledge.txt',
    says: [/nothing but white space/],
  },
  {
    name: 'a table with no rows',
    edits: [{ file: 'sources/table.txt', to: 'A page.\n\nYear\tDeclarations\tPartners\tSummary\tDetails\n' }],
    file: 'sources/table.txt',
    says: [/row/],
  },
  {
    name: 'a source that is missing',
    edits: [{ file: 'sources/sources.yaml', from: 'file: pledge.txt', to: 'file: plegde.txt' }],
    file: 'sources/sources.yaml',
    at: 'plegde',
    says: [/found no file/, /plegde\.txt/],
  },
  {
    name: 'a YAML file that is not UTF-8',
    edits: [{ file: 'themes.yaml', to: Uint8Array.from([0x2d, 0x20, 0xff]) }],
    file: 'themes.yaml',
    says: [/no text/, /has to be UTF-8/, /0xFF/],
  },
  {
    name: 'a zero byte in a source',
    edits: [{ file: 'sources/pledge.txt', to: 'RIVER PLEDGE\n\nWe \0 commit.\n' }],
    file: 'sources/pledge.txt',
    says: [/:3:/, /looks binary/],
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
    name: 'a sum that is none',
    edits: [{ file: 'sources/sources.yaml', from: 'sha256: ', to: 'sha256: x' }],
    file: 'sources/sources.yaml',
    at: 'x3b7e',
    says: [/expected a SHA-256 sum/],
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

describe('a data set with a mistake', () => {
  it.each(mistakes)('reports $name', ({ edits, file, at, says }) => {
    const folder = editedDataset(...edits);
    const found = problemsOf(folder);
    const place = at === undefined ? `${file}:` : `${file}:${placeOf(join(folder, file), at)} `;
    const fitting = found.filter((line) => line.startsWith(place) && says.every((words) => words.test(line)));
    expect(fitting, `${place} in ${found.join('; ')}`).toHaveLength(1);
  });

  it('has all of them reported at once, in order of place', () => {
    const lines = problemsOf(
      editedDataset(
        { file: 'themes.yaml', from: 'broader:', to: 'broadder:' },
        { file: harbour, from: 'row: 1', to: 'row: 9' },
        { file: 'states.yaml', from: 'iso3: ISL', to: 'iso3: ICL' },
        { file: campaigns, from: '[canada, japan]', to: '[canada, japam]' },
      ),
    );
    const files = lines.map((line) => line.slice(0, line.indexOf(':')));
    expect(new Set(files)).toEqual(new Set([harbour, campaigns, 'states.yaml', 'themes.yaml']));
    expect(files).toEqual([...files].sort());
  });

  it.each([
    ['an unknown kind', { from: 'kind: DECLARATION', to: 'kind: DECLARATOIN' }, /"DECLARATOIN"/],
    ['a day that is none', { from: 'value: "2019-05-04"', to: 'value: "2019-02-30"' }, /"2019-02-30"/],
    [
      'an interval for a date',
      { from: 'value: "2019-05-04"', to: 'value: "2018-11/2019-01"' },
      /"2018-11\/2019-01"/,
    ],
    ['a pointer that is none', { from: 'at: details/1', to: 'at: details.1' }, /"details\.1"/],
  ])('with %s has the rest of that record checked as well', (_, edit, shape) => {
    const lines = problemsOf(
      editedDataset(
        { file: harbour, ...edit },
        { file: harbour, from: 'at: details/2', to: 'at: details/9' },
        { file: harbour, from: 'to: atlantic-charter-of-observers', to: 'to: atlantic-charter' },
        { file: harbour, from: 'quote: elections that can be trusted', to: 'quote: votes to trust' },
      ),
    );
    expect(lines.every((line) => line.startsWith(harbour))).toBe(true);
    for (const words of [shape, /details\/9/, /unknown slug "atlantic-charter"/, /votes to trust/])
      expect(lines.filter((line) => words.test(line))).toHaveLength(1);
    expect(lines).toHaveLength(4);
  });

  it('has every party of a list checked, and places them as they stand in the file', () => {
    const folder = editedDataset({
      file: campaigns,
      from: '[canada, japan]',
      to: '[canada, 5, Japan, japam]',
    });
    const lines = problemsOf(folder);
    expect(lines).toHaveLength(3);
    for (const [at, words] of [
      ['5, Japan', /the number 5/],
      ['Japan, japam', /a slug: lower-case .*nearest: japan\)/],
      ['japam]', /unknown slug "japam"/],
    ] as const)
      expect(
        lines.filter((line) => line.includes(`:${placeOf(join(folder, campaigns), at)} `)).join(),
      ).toMatch(words);
  });

  it('says so when the rest of a declaration cannot be checked', () => {
    const folder = editedDataset({ file: harbour, from: 'slug: harbour-declaration\n', to: '' });
    expect(problemsOf(folder).join('\n')).toMatch(/slugs were not checked/);
  });

  it('has each reported once: what refers to a faulty record is not at fault', () => {
    for (const edit of [
      { file: 'themes.yaml', from: 'broader:', to: 'broadder:' },
      { file: 'themes.yaml', from: 'name: Campaigns', to: 'name: "Campaigns' },
      { file: harbour, from: 'kind: DECLARATION', to: 'kind: DECLARATIONS' },
      { file: harbour, from: 'kind: DECLARATION', to: 'kind: "DECLARATION' },
      { file: 'sources/sources.yaml', from: 'file: pledge.txt', to: 'file: plegde.txt' },
      { file: 'sources/sources.yaml', from: 'sha256: ', to: 'sha256: x' },
    ])
      expect(
        new Set(problemsOf(editedDataset(edit)).map((line) => line.slice(0, line.indexOf(':')))),
      ).toEqual(new Set([edit.file]));
  });

  it('hides no fault elsewhere by one in the date, or by a list that is missing', () => {
    const folder = editedDataset(
      { file: harbour, from: 'value: "2019-05-04"', to: 'value: May 2019' },
      { file: harbour, from: 'via: harbour-group', to: 'via: harbor-group' },
      { file: campaigns, from: 'commitments:', to: 'commitments: none\npromises:' },
      { file: campaigns, from: 'to: harbour-declaration', to: 'to: harbor-declaration' },
    );
    expect(problemsOf(folder).map((line) => line.replace(/^(\S+?):\S+ /, '$1 '))).toEqual([
      expect.stringMatching(/^declarations\/harbour-declaration.yaml date.value: found "May 2019"/),
      expect.stringMatching(/derivedSignatures\[1\].via: found the unknown slug "harbor-group"/),
      expect.stringMatching(
        /^declarations\/honest-campaigns.yaml commitments: found "none", expected a list/,
      ),
      expect.stringMatching(/^declarations\/honest-campaigns.yaml promises: found the unknown key/),
      expect.stringMatching(/crossReferences\[1\].to: found the unknown slug "harbor-declaration"/),
    ]);
  });

  it('has a state that is there twice, under two slugs, reported by one of its names', () => {
    const folder = editedDataset({ file: 'declarations/states.yaml', to: '- { slug: kanada, iso3: CAN }\n' });
    expect(problemsOf(folder)).toEqual([
      expect.stringMatching(/found the name "CAN", by which the party "(canada|kanada)" is known already/),
    ]);
  });

  it('gives nothing to import', () => {
    expect(
      readDataset([editedDataset({ file: 'themes.yaml', from: 'broader:', to: 'b:' })]).dataset,
    ).toBeUndefined();
  });

  it('needs its description', () => {
    expect(problemsOf(datasetWithout('dataset.yaml')).join('\n')).toMatch(/found no dataset.yaml/);
  });

  it('may have one description only', () => {
    const second = editedDataset({
      file: 'declarations/dataset.yaml',
      to: readFileSync(join(smallDataset, 'dataset.yaml')),
    });
    expect(problemsOf(second).join('\n')).toMatch(/found a second dataset.yaml/);
  });

  it('is reported by a folder that does not exist', () => {
    expect(problemsOf('/nowhere/at/all')).toEqual([expect.stringMatching(/found no such file or folder/)]);
  });
});

describe('files that cannot be read', () => {
  it('are reported beside everything else', () => {
    const folder = editedDataset({ file: 'themes.yaml', from: 'broader:', to: 'broadder:' });
    symlinkSync('/nowhere/at/all.yaml', join(folder, 'declarations/gone.yaml'));
    const found = problemsOf(folder);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^declarations\/gone\.yaml:1:1 found no such file or folder/);
    expect(found[1]).toMatch(/^themes\.yaml:.*broadder/);
  });

  it('are pipes and devices, which may never end', () => {
    const folder = editedDataset();
    execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', join(folder, 'declarations/pipe.yaml')]);
    symlinkSync('/dev/zero', join(folder, 'zero.yml'));
    rmSync(join(folder, 'sources/pledge.txt'));
    symlinkSync('/dev/zero', join(folder, 'sources/pledge.txt'));
    const device = 'found a pipe, a socket or a device, which may never end, expected a file';
    const found = problemsOf(folder);
    expect(found).toContain(`declarations/pipe.yaml:1:1 ${device}`);
    expect(found).toContain(`zero.yml:1:1 ${device}`);
    expect(found.join('\n')).toMatch(/^sources\/sources\.yaml:.*found no file "sources\/pledge\.txt"/m);
  });

  it('are no folders with the ending of a file, and no folder is read twice or for ever', () => {
    const folder = editedDataset();
    mkdirSync(join(folder, 'declarations/old.yaml'));
    symlinkSync(folder, join(folder, 'declarations/again'));
    expect(problemsOf(folder)).toEqual([]);
  });
});

describe('a data set without a mistake', () => {
  it('is read from its folder', () => {
    expect(problemsOf(smallDataset)).toEqual([]);
  });

  it('may be spread over several folders and files', () => {
    const rest = datasetWithout('declarations/river-pledge.yaml');
    const single = join(smallDataset, 'declarations/river-pledge.yaml');
    expect(readDataset([rest, single]).dataset?.rows.nodes.map(({ key }) => key)).toEqual(
      readDataset([smallDataset]).dataset?.rows.nodes.map(({ key }) => key),
    );
  });

  it('may say a thing once by an anchor', () => {
    const folder = editedDataset(
      { file: campaigns, from: 'evidence: { quote: Nov. 2020 }', to: 'evidence: &day { quote: Nov. 2020 }' },
      { file: campaigns, from: 'evidence: { quote: in campaigns }', to: 'evidence: *day' },
    );
    expect(problemsOf(folder)).toEqual([]);
  });
});

describe('names that find another thing', () => {
  const notesOf = (...edits: Edit[]) => {
    const { dataset, problems } = readDataset([editedDataset(...edits)]);
    expect(problems).toEqual([]);
    return dataset?.notes.join('\n');
  };

  it('are noted where two declarations share a title', () => {
    expect(
      notesOf({ file: pledge, from: 'kind: PLEDGE', to: 'aliases: [harbour DECLARATION]\nkind: PLEDGE' }),
    ).toMatch(
      /river-pledge.yaml:\d+: the declaration "river-pledge" has the name "harbour DECLARATION" of another, "harbour-declaration" \(.*harbour-declaration.yaml:\d+\)/,
    );
  });

  it('are noted where a name reads like the slug of another', () => {
    expect(
      notesOf(
        { file: 'organizations.yaml', from: 'value: World Assembly', to: 'value: Harbour Group' },
        {
          file: 'organizations.yaml',
          from: 'value: Harbour Group, evidence: { quote',
          to: 'value: The Harbour, evidence: { quote',
        },
      ),
    ).toMatch(
      /organizations.yaml:\d+: the name "Harbour Group" of the party "world-assembly" reads like the slug of another: "harbour-group" finds that one/,
    );
  });

  it('are none where a name has no letters', () => {
    expect(
      notesOf(
        { file: 'organizations.yaml', from: 'aliases: [EU]', to: 'aliases: [EU, 🕊️]' },
        { file: 'states.yaml', from: '[French Republic]', to: '[French Republic, 🐓]' },
      ),
    ).not.toMatch(/name/);
  });
});

describe('signatures that do not fit their declaration', () => {
  const notesOf = (...edits: Edit[]) => readDataset([editedDataset(...edits)]).dataset?.notes ?? [];

  it('are noted where one is older than it', () => {
    expect(
      notesOf({ file: campaigns, from: 'dates: { japan: ', to: 'dates: { canada: "2019", japan: ' }),
    ).toContain('honest-campaigns: canada: signed on 2019, before the date of the declaration, 2020-11');
  });

  it('are noted where the list is complete and not as long as is stated', () => {
    const count = (stated: number) =>
      notesOf({
        file: harbour,
        from: 'signatoryCoverage: { stated: null, complete: null',
        to: `signatoryCoverage: { stated: ${stated}, complete: true`,
      }).filter((note) => note.includes('said to be complete'));
    // Canada and France were members on the day.
    expect(count(4)).toEqual([
      'harbour-declaration: 2 parties sign, of 4 that are stated, and the list is said to be complete',
    ]);
    expect(count(2)).toEqual([]);
  });

  it('are no fewer or more than stated where the list leaves out who withdrew, or keeps them', () => {
    const count = (stated: number) =>
      notesOf(leaving("japan: { on: '2021', evidence: { quote: Japan } }"), {
        file: campaigns,
        from: 'stated: 3',
        to: `stated: ${stated}`,
      }).filter((note) => note.includes('said to be complete'));
    expect([count(3), count(2)]).toEqual([[], []]);
    expect(count(1)).toHaveLength(1);
  });
});

function sumOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(smallDataset, file)))
    .digest('hex');
}

/** Line and column of words in a file, both from 1. */
function placeOf(path: string, words: string): string {
  const text = readFileSync(path, 'utf8');
  const before = text.slice(0, text.indexOf(words)).split('\n');
  if (!text.includes(words)) throw new Error(`"${words}" is not in ${path}`);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
