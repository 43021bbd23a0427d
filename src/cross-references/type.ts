import { builder, describedEnum } from '../builder.ts';
import { Commitment } from '../commitments/refs.ts';
import type { Context } from '../context.ts';
import { type DeclarationRow, declarationRow } from '../declarations/queries.ts';
import { Declaration } from '../declarations/refs.ts';
import { edgeEvidence, evidenceColumns } from '../evidence/evidence.ts';
import { EvidenceType } from '../evidence/type.ts';
import { fieldsOf } from '../lookahead/fields.ts';
import { type OrganizationRow, organizationRow } from '../parties/queries.ts';
import { Organization } from '../parties/refs.ts';
import { type CrossReferenceKind, crossReferenceKindNames, crossReferenceKinds } from './kinds.ts';
import {
  assertionsOfDeclaration,
  byReference,
  type CrossReferenceRow,
  crossReferenceRow,
  crossReferencesOfDeclaration,
  crossReferencesOfOrganization,
  referenceAssertedBy,
  referenceCommitment,
  referenceFrom,
  referenceTo,
  type TargetRow,
} from './queries.ts';

export const CrossReferenceKindEnum = describedEnum(
  'CrossReferenceKind',
  'What a document says of another text or body.',
  Object.fromEntries(
    crossReferenceKindNames.map((kind) => [kind, crossReferenceKinds[kind].definition]),
  ) as Record<CrossReferenceKind, string>,
);

const DirectionEnum = describedEnum('Direction', 'Which way cross-references run.', {
  OUT: 'From this declaration to others.',
  IN: 'From others to this declaration.',
  BOTH: 'Either way.',
});

const Target = builder.unionType('CrossReferenceTarget', {
  types: [Declaration, Organization],
  description: 'What a document can refer to: another text, or a body.',
  resolveType: (target) => (target as TargetRow).targetType,
});

const fields = fieldsOf<CrossReferenceRow, Context>(crossReferenceRow);

export const CrossReference = builder.objectRef<CrossReferenceRow>('CrossReference').implement({
  description: 'A statement of a document about another text or body, in quoted words.',
  fields: (t) => ({
    key: t.string({
      description:
        'Names this cross-reference among all: from, kind, to, asserting declaration and place of the words.',
      ...crossReferenceRow.reading(['id'], ({ id }) => id),
    }),
    kind: t.expose('kind', {
      type: CrossReferenceKindEnum,
      description: 'What the words say.',
    }),
    phrase: t.string({
      description: 'The kind in words, to be read between from and to: "complements".',
      ...crossReferenceRow.reading(['kind'], ({ kind }) => crossReferenceKinds[kind].forward),
    }),
    from: t.field({
      type: Declaration,
      description: 'The declaration that stands in the relation.',
      ...fields.always(referenceFrom),
    }),
    to: t.field({ type: Target, description: 'What it refers to.', ...fields.always(referenceTo) }),
    assertedBy: t.field({
      type: Declaration,
      description: 'The declaration whose words say so; another than `from` where a third document speaks.',
      ...fields.always(referenceAssertedBy),
    }),
    commitment: t.field({
      type: Commitment,
      nullable: true,
      description: 'The commitment in whose text the words stand; null where they stand outside.',
      ...fields.one(referenceCommitment),
    }),
    evidence: t.field({
      type: EvidenceType,
      description: 'The words.',
      ...crossReferenceRow.reading(evidenceColumns, edgeEvidence),
    }),
  }),
});

const CrossReferenceConnection = builder.connectionObject(
  { type: CrossReference, name: 'CrossReferenceConnection', description: 'Cross-references.' },
  { name: 'CrossReferenceEdge', description: 'A cross-reference in a list.' },
);

interface ReferenceArgs {
  direction?: 'OUT' | 'IN' | 'BOTH' | null | undefined;
  kinds?: CrossReferenceKind[] | null | undefined;
}

builder.objectField(Declaration, 'crossReferences', (t) =>
  t.connection(
    {
      type: CrossReference,
      description: 'What it says of others and what others say of it.',
      args: {
        direction: t.arg({
          type: DirectionEnum,
          defaultValue: 'BOTH',
          description: 'Which way. Default BOTH.',
        }),
        kinds: t.arg({ type: [CrossReferenceKindEnum], description: 'Only these kinds; all by default.' }),
      },
      ...fieldsOf<DeclarationRow, Context>(declarationRow).page(crossReferencesOfDeclaration, {
        order: byReference,
        parameters: ({ direction, kinds }: ReferenceArgs) => ({
          kinds,
          outgoing: direction == null || direction === 'BOTH' ? undefined : direction === 'OUT',
        }),
      }),
    },
    CrossReferenceConnection,
  ),
);

builder.objectField(Declaration, 'assertions', (t) =>
  t.connection(
    {
      type: CrossReference,
      description:
        'What its own words say of texts and bodies, also of how another document stands to a third.',
      args: {
        kinds: t.arg({ type: [CrossReferenceKindEnum], description: 'Only these kinds; all by default.' }),
      },
      ...fieldsOf<DeclarationRow, Context>(declarationRow).page(assertionsOfDeclaration, {
        order: byReference,
        parameters: ({ kinds }: ReferenceArgs, { memories, snapshot }) => ({
          kinds: kinds ?? crossReferenceKindNames,
          spokenOf: memories.links.at(snapshot).then(({ spokenOf }) => spokenOf),
        }),
      }),
    },
    CrossReferenceConnection,
  ),
);

builder.objectField(Organization, 'crossReferences', (t) =>
  t.connection(
    {
      type: CrossReference,
      description: 'What declarations say of it.',
      args: {
        kinds: t.arg({ type: [CrossReferenceKindEnum], description: 'Only these kinds; all by default.' }),
      },
      ...fieldsOf<OrganizationRow, Context>(organizationRow).page(crossReferencesOfOrganization, {
        order: byReference,
        parameters: ({ kinds }: ReferenceArgs) => ({ kinds }),
      }),
    },
    CrossReferenceConnection,
  ),
);
