import { declarationRow, evidenceEdge } from '../declarations/queries.ts';
import { defineExpression, defineFragment } from '../lookahead/fragment.ts';
import type { Order } from '../lookahead/relation.ts';
import { defineRowType } from '../lookahead/row-type.ts';
import { themeRow } from '../themes/queries.ts';
import type { CommitmentCondition } from './filter.ts';

export interface CommitmentRow {
  slug: string;
  ordinal: number;
  heading: string | null;
  text: string;
  truncated: string | null;
  evidence: string | null;
  declaration: string;
  place: string;
  declarationEarliest: string | null;
}

export const commitmentRow = defineRowType<CommitmentRow>('Commitment', {
  label: 'Commitment',
  expressions: {
    place: defineExpression('commitments/place', 'commitment'),
    declarationEarliest: defineExpression('commitments/declaration-earliest', 'commitment'),
  },
});

const where = (name: string) => `commitments/where/${name}`;
const predicates = {
  themes: where('themes'),
  allThemes: where('all-themes'),
  declarations: where('declarations'),
  suchDeclarations: where('such-declarations'),
  parties: where('parties'),
  anyParties: where('any-parties'),
  noParties: where('no-parties'),
  topLevel: where('top-level'),
} satisfies Record<Exclude<CommitmentCondition, 'standing'>, string>;
const commitment: [string, typeof commitmentRow] = ['commitment', commitmentRow];

export const commitmentBySlug = defineFragment('commitments/by-slug', { node: commitment });
export const allCommitments = defineFragment('commitments/all', { node: commitment, predicates });
export const commitmentsOfDeclaration = defineFragment('commitments/of-declaration', {
  parent: ['declaration', declarationRow],
  node: commitment,
  predicates: { themes: predicates.themes },
});
export const commitmentsOfTheme = defineFragment('commitments/of-theme', {
  parent: ['theme', themeRow],
  node: commitment,
  locals: ['below'],
  predicates,
});
export const commitmentDeclaration = defineFragment('commitments/declaration', {
  parent: commitment,
  node: ['declaration', declarationRow],
});
export const commitmentThemes = defineFragment('commitments/themes', {
  parent: commitment,
  node: ['theme', themeRow],
  edge: ['addresses', evidenceEdge],
});
export const commitmentParts = defineFragment('commitments/parts', {
  parent: commitment,
  node: ['part', commitmentRow],
});
export const commitmentPartOf = defineFragment('commitments/part-of', {
  parent: commitment,
  node: ['whole', commitmentRow],
});

/** The document's own order, of commitments that stand side by side; what has no number in it comes last. */
export const byOrdinal: Order = {
  name: 'ORDINAL',
  keys: [{ column: 'ordinal', absent: Number.MAX_SAFE_INTEGER }, { column: 'slug' }],
};
