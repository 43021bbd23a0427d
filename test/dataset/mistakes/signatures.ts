import { campaigns, harbour, leaving, type Mistake } from './mistake.ts';

/** Memberships, signatures and withdrawals that cannot have been. */
export const signaturesMistakes: Mistake[] = [
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
];
