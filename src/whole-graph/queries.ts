import type { CrossReferenceKind } from '../cross-references/kinds.ts';
import { type Evidence, type EvidenceColumns, edgeEvidence, evidenceColumns } from '../evidence/evidence.ts';
import type { RdfParty, RdfSignature } from '../export/rdf/records.ts';
import { defineQuery } from '../graph/query.ts';

type None = Record<string, never>;
type Text = string | null;

/** The evidence of a relationship as the last columns of a row, in the order of `evidenceColumns`. */
type EvidenceRow = [
  quote: Text,
  source: Text,
  spans: number[] | null,
  referenceTitle: Text,
  referenceUrl: Text,
  referenceRetrieved: Text,
  moreReferences: string[] | null,
  confidence: Evidence['confidence'],
  evidenceNote: Text,
];

/** The evidence at the end of a row. */
export const evidenceOf = (row: readonly unknown[]): Evidence => {
  const first = row.length - evidenceColumns.length;
  return edgeEvidence(
    Object.fromEntries(
      evidenceColumns.map((column, index) => [column, row[first + index]]),
    ) as unknown as EvidenceColumns,
  );
};

export const declarations = defineQuery<
  None,
  [
    slug: string,
    title: string,
    titleEvidence: Text,
    shortTitle: Text,
    aliases: string[] | null,
    kind: string,
    status: string,
    catalogued: boolean,
    edtf: Text,
    dateEvidence: Text,
    url: Text,
    summary: Text,
    wholes: string[],
  ]
>('whole-graph/declarations');

export const commitments = defineQuery<
  None,
  [
    slug: string,
    declaration: string,
    wholes: string[],
    ordinal: number,
    heading: Text,
    text: string,
    evidence: string,
  ]
>('whole-graph/commitments');

export const parties = defineQuery<
  None,
  [
    slug: string,
    type: RdfParty['type'],
    name: string,
    aliases: string[] | null,
    iso2: Text,
    iso3: Text,
    url: Text,
    evidence: Text,
  ]
>('whole-graph/parties');

export const memberships = defineQuery<
  None,
  [party: string, organization: string, role: string, from: Text, fromBefore: Text, to: Text, ...EvidenceRow]
>('whole-graph/memberships');

export const themes = defineQuery<
  None,
  [slug: string, name: string, definition: string, aliases: string[] | null, broader: string[]]
>('whole-graph/themes');

export const addresses = defineQuery<None, [thing: string, theme: string, ...EvidenceRow]>(
  'whole-graph/addresses',
);

export const issues = defineQuery<None, [declaration: string, organization: string, ...EvidenceRow]>(
  'whole-graph/issues',
);

export const signatures = defineQuery<
  None,
  [
    party: string,
    declaration: string,
    role: string,
    basis: RdfSignature['basis'],
    via: Text,
    on: Text,
    onBefore: Text,
    reservation: Text,
    term: number | null,
    withdrawn: Text,
    withdrawnBefore: Text,
    withdrawalEvidence: Text,
    ...EvidenceRow,
  ]
>('whole-graph/signatures');

export const crossReferences = defineQuery<
  None,
  [kind: CrossReferenceKind, from: string, to: string, assertedBy: string, commitment: Text, ...EvidenceRow]
>('whole-graph/cross-references');
