import { formatCount } from '../format/numbers.ts';
import { counted } from './counted.ts';

const anyOf = new Intl.ListFormat('en', { type: 'disjunction' });

/** What stands around every page. */
export const frame = {
  title: 'Signatory',
  tagline: 'Who promised what, with whom, and in which words',
  titleWith: (title: string, filters: readonly string[]) =>
    filters.length === 0 ? title : `${title}: ${filters.join('; ')}`,
  anyOf: (names: readonly string[]) => anyOf.format(names),
  order: 'Order',
  standingOnly: 'Without signatures that were withdrawn',
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
    sources: 'Sources, and all of it as a file',
    rests: 'Every statement on these pages rests on words or pages that it names.',
  },
  access: {
    label: 'Access',
    closed: (said: string) => `This service answers holders of a token only. It said: ${said}`,
    token: 'Token',
    spelled: 'Letters, digits and - . _ ~ + / =, as whoever runs the service gave it out',
    use: 'Use this token',
    kept: 'It is kept by this tab only, until the tab is closed.',
    notKept: 'This browser keeps nothing for a tab, so the token cannot be used.',
    used: 'This tab shows a token to the server.',
    forget: 'Forget it',
  },
  states: {
    loading: 'Loading …',
    old: 'What you see may be old.',
    short: 'Not every list on this page is whole.',
    noAnswer: 'The server does not answer.',
    notSaved: (why: string) => `The file could not be saved. ${why}`,
    failed: {
      AWAY: () => 'The server does not answer. This page keeps trying and fills itself as soon as it does.',
      BUSY: (said: string, again: string) =>
        `The server is there, but cannot answer at the moment; it is asked again ${again}. It said: ${said}`,
      TOO_MUCH: (said: string, again: string) =>
        `The server was asked for more than one client may ask; it is asked again ${again}. It said: ${said}`,
      PASSING: (said: string, again: string) =>
        `The server could not answer this time, and is asked again ${again}. It said: ${said}`,
      CLOSED: () => 'This is shown once a token that is good for it is given, above.',
      REFUSED: (said: string) => `The API refused the question: ${said}`,
    },
    soon: (seconds: number) => `in ${formatCount(seconds)} s`,
    later: (time: string) => `at ${time}`,
    updated: 'The data has changed; the page shows the new state.',
    fault: {
      title: 'This page could not be drawn.',
      said: (fault: string) => `The fault lies with the page, not with you. The browser says: ${fault}`,
      goOn: 'All other pages remain, above. It may help to try again, or to load the page anew.',
      again: 'Try again',
      reload: 'Load the page anew',
    },
    unknownPage: 'There is no such page.',
    unknown: (what: string) => `There is nothing here by the name “${what}”.`,
    near: 'Perhaps one of these:',
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
