import { counted } from './counted.ts';

/** What stands around every page. */
export const frame = {
  title: 'Signatory',
  tagline: 'Who promised what, with whom, and in which words',
  skip: 'Skip to the content',
  nav: {
    label: 'Pages',
    declarations: 'Declarations',
    commitments: 'Commitments',
    parties: 'Parties',
    compare: 'Compare',
    network: 'Network',
    api: 'API',
  },
  footer: {
    data: (version: string, licence: string) => `Data set ${version}. ${licence}`,
    rests: 'Every statement on these pages rests on words or pages that it names.',
  },
  states: {
    loading: 'Loading …',
    away: 'The server does not answer. What you see may be old; this page keeps trying.',
    awayEmpty: 'The server does not answer. This page keeps trying and fills itself as soon as it does.',
    passing: (message: string) =>
      `What you see may be old: the server could not answer this time, and is asked again. It said: ${message}`,
    passingEmpty: (message: string) =>
      `The server could not answer this time, and is asked again. It said: ${message}`,
    refused: (message: string) => `The API refused the question: ${message}`,
    updated: 'The data has changed; the page shows the new state.',
    unknownPage: 'There is no such page.',
    unknown: (what: string) => `There is nothing here by the name “${what}”.`,
    toStart: 'To the declarations',
    none: 'None recorded.',
    unknownDate: 'date unknown',
  },
  count: {
    declarations: counted('declaration', 'declarations'),
    commitments: counted('commitment', 'commitments', 'no commitments recorded'),
    signatories: counted('signatory', 'signatories', 'no signatories recorded'),
    parties: counted('party', 'parties'),
    references: counted('reference', 'references'),
    results: counted('result', 'results'),
    nodes: counted('node', 'nodes'),
    edges: counted('edge', 'edges'),
    signatures: counted('signature', 'signatures', 'no signatures recorded'),
    shared: counted('shared declaration', 'shared declarations'),
    steps: counted('step', 'steps'),
    neighbours: counted('neighbour', 'neighbours'),
    rows: counted('row', 'rows'),
  },
};
