import type { Namespace } from '../rows.ts';

/**
 * Every property that an import may set (docs/data-model.md). A changed node or relationship loses those of them that it no
 * longer has; properties that somebody else added are not in the list and stay.
 */
export const nodePropertyNames: Readonly<Record<Namespace, readonly string[]>> = {
  DataSet: [
    ...['name', 'version', 'title', 'description', 'licence', 'schemaVersion', 'contentDigest', 'coverage'],
    ...['declarations', 'catalogued', 'instruments', 'commitments', 'states', 'organizations', 'themes'],
    ...['signatures', 'crossReferences'],
  ],
  Source: ['slug', 'title', 'publisher', 'url', 'licence', 'sha256', 'text'],
  Theme: ['slug', 'name', 'definition', 'aliases'],
  Party: ['slug', 'name', 'aliases', 'iso2', 'iso3', 'kind', 'url', 'founded', 'foundedEvidence', 'evidence'],
  Declaration: [
    ...['slug', 'title', 'shortTitle', 'aliases', 'kind', 'status', 'catalogued', 'url', 'summary'],
    ...['edtf', 'earliest', 'latest', 'precision', 'titleEvidence', 'dateEvidence', 'summaryEvidence'],
    ...['statedSignatories', 'signatoriesComplete', 'signatoryNote', 'signatoryEvidence', 'discrepancies'],
  ],
  Commitment: ['slug', 'ordinal', 'heading', 'text', 'truncated', 'evidence', 'declaration'],
};

/** The same for relationships, all types together. */
export const relationshipPropertyNames: readonly string[] = [
  ...[
    'role',
    'basis',
    'via',
    'on',
    'onBefore',
    'reservation',
    'reservationEvidence',
    'withdrawn',
    'withdrawnBefore',
    'withdrawalEvidence',
    'term',
    'from',
    'fromBefore',
    'to',
    'earliest',
  ],
  ...[
    'latest',
    'ordinal',
    'assertedBy',
    'commitment',
    'quote',
    'source',
    'spans',
    'start',
    'end',
    'confidence',
  ],
  ...['evidenceNote', 'referenceTitle', 'referenceUrl', 'referenceRetrieved', 'moreReferences'],
];
