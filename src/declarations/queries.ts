import type { EvidenceColumns } from '../evidence/evidence.ts';
import type { DatePrecision } from '../evidence/partial-date.ts';
import { defineExpression, defineFragment } from '../lookahead/fragment.ts';
import type { Facet, Order } from '../lookahead/relation.ts';
import { defineRowType } from '../lookahead/row-type.ts';
import { organizationRow } from '../parties/queries.ts';
import { themeRow } from '../themes/queries.ts';
import type { DeclarationCondition } from './filter.ts';
import type { DeclarationKind, declarationStatuses } from './record.ts';

export interface DeclarationRow {
  slug: string;
  title: string;
  shortTitle: string | null;
  aliases: string[] | null;
  kind: DeclarationKind;
  status: (typeof declarationStatuses)[number];
  catalogued: boolean;
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
  precision: DatePrecision | null;
  url: string | null;
  summary: string | null;
  titleEvidence: string | null;
  dateEvidence: string | null;
  summaryEvidence: string | null;
  statedSignatories: number | null;
  signatoriesComplete: boolean | null;
  signatoryNote: string | null;
  signatoryEvidence: string | null;
  discrepancies: string[] | null;
  signatoryCount: number;
  withdrawnCount: number;
  commitmentCount: number;
  partyCount: number;
}

export const declarationRow = defineRowType<DeclarationRow>('Declaration', {
  label: 'Declaration',
  expressions: {
    signatoryCount: defineExpression('declarations/signatory-count', 'declaration'),
    withdrawnCount: defineExpression('declarations/withdrawn-count', 'declaration'),
    partyCount: defineExpression('declarations/party-count', 'declaration'),
    commitmentCount: defineExpression('declarations/commitment-count', 'declaration'),
  },
});

/** An edge that carries nothing but what it rests on. */
export const evidenceEdge = defineRowType<EvidenceColumns>('Evidence', { label: null });

/** `standing` says which signatures the others mean, and is no condition by itself. */
const where = (name: string) => `declarations/where/${name}`;
const declarationPredicates = {
  slugs: where('slugs'),
  kinds: where('kinds'),
  statuses: where('statuses'),
  catalogued: where('catalogued'),
  from: where('from'),
  to: where('to'),
  themes: where('themes'),
  allThemes: where('all-themes'),
  parties: where('parties'),
  anyParties: where('any-parties'),
  noParties: where('no-parties'),
  issuedBy: where('issued-by'),
  minSignatories: where('min-signatories'),
} satisfies Record<Exclude<DeclarationCondition, 'standing'> | 'slugs', string>;

const declaration: [string, typeof declarationRow] = ['declaration', declarationRow];

export const declarationBySlug = defineFragment('declarations/by-slug', { node: declaration });
export const allDeclarations = defineFragment('declarations/all', {
  node: declaration,
  predicates: declarationPredicates,
});
export const declarationIssuers = defineFragment('declarations/issued-by', {
  parent: declaration,
  node: ['organization', organizationRow],
  edge: ['issue', evidenceEdge],
});
export const declarationThemes = defineFragment('declarations/themes', {
  parent: declaration,
  node: ['theme', themeRow],
  edge: ['addresses', evidenceEdge],
});
export const declarationsOfTheme = defineFragment('declarations/of-theme', {
  parent: ['theme', themeRow],
  node: declaration,
  locals: ['below'],
  predicates: declarationPredicates,
});
export const declarationsIssued = defineFragment('declarations/issued', {
  parent: ['organization', organizationRow],
  node: declaration,
});
export const declarationPartOf = defineFragment('declarations/part-of', {
  parent: declaration,
  node: ['whole', declarationRow],
});
export const declarationParts = defineFragment('declarations/parts', {
  parent: declaration,
  node: ['part', declarationRow],
});

const facet = (name: string): Facet => ({
  template: defineExpression(`declarations/facets/${name}`, 'declaration').template,
  node: 'declaration',
  locals: [],
});
export const declarationFacets = {
  themes: facet('themes'),
  kinds: facet('kinds'),
  years: facet('years'),
  parties: facet('parties'),
};

/** Newest first; what has no date comes last. */
export const byDate: Order = {
  name: 'DATE DESC',
  keys: [{ column: 'earliest', descending: true, absent: '0000' }, { column: 'slug' }],
};
