import { campaigns, harbour, type Mistake } from './mistake.ts';

/** Quotes and pointers that lead nowhere, or to more places than one. */
export const quotesMistakes: Mistake[] = [
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
];
