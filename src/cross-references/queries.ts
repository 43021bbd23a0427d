import { commitmentRow } from '../commitments/queries.ts';
import { type DeclarationRow, declarationRow } from '../declarations/queries.ts';
import type { EvidenceColumns } from '../evidence/evidence.ts';
import { defineExpression, defineFragment } from '../lookahead/fragment.ts';
import type { Order } from '../lookahead/relation.ts';
import { defineRowType } from '../lookahead/row-type.ts';
import { type OrganizationRow, organizationRow } from '../parties/queries.ts';
import type { CrossReferenceKind } from './kinds.ts';

/** The relationship itself: it has a place in lists of its own. */
export interface CrossReferenceRow extends EvidenceColumns {
  id: string;
  kind: CrossReferenceKind;
  assertedBy: string;
  commitment: string | null;
}

/** What a cross-reference points to. */
export type TargetRow = (DeclarationRow | OrganizationRow) & { targetType: 'Declaration' | 'Organization' };

export const crossReferenceRow = defineRowType<CrossReferenceRow>('CrossReference', {
  label: null,
  key: 'id',
  lookup: defineExpression('cross-references/by-id', 'reference'),
  expressions: {
    id: defineExpression('cross-references/id', 'reference'),
    kind: defineExpression('cross-references/kind', 'reference'),
  },
});

const targetRow = defineRowType<TargetRow & { slug: string }>('CrossReferenceTarget', {
  label: null,
  always: ['slug', 'targetType'],
  expressions: {
    ...organizationRow.expressions,
    ...declarationRow.expressions,
    targetType: defineExpression('cross-references/target-type', 'to'),
  },
});

const reference: [string, typeof crossReferenceRow] = ['reference', crossReferenceRow];

export const crossReferencesOfDeclaration = defineFragment('cross-references/of-declaration', {
  parent: ['declaration', declarationRow],
  node: reference,
  predicates: { kinds: 'cross-references/where/kinds', outgoing: 'cross-references/where/outgoing' },
});
export const assertionsOfDeclaration = defineFragment('cross-references/asserted-in', {
  parent: ['declaration', declarationRow],
  node: reference,
  locals: ['from'],
});
export const crossReferencesOfOrganization = defineFragment('cross-references/of-organization', {
  parent: ['organization', organizationRow],
  node: reference,
  predicates: { kinds: 'cross-references/where/kinds' },
});
export const referenceFrom = defineFragment('cross-references/from', {
  parent: reference,
  node: ['from', declarationRow],
});
export const referenceTo = defineFragment('cross-references/to', {
  parent: reference,
  node: ['to', targetRow],
});
export const referenceAssertedBy = defineFragment('cross-references/asserted-by', {
  parent: reference,
  node: ['assertedBy', declarationRow],
});
export const referenceCommitment = defineFragment('cross-references/commitment', {
  parent: reference,
  node: ['commitment', commitmentRow],
});

export const byReference: Order = { name: 'REFERENCE', keys: [{ column: 'id' }] };
