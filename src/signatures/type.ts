import { builder, cursorField } from '../builder.ts';
import type { Context } from '../context.ts';
import { type DeclarationRow, declarationRow } from '../declarations/queries.ts';
import { Declaration } from '../declarations/refs.ts';
import {
  type Evidence,
  edgeEvidence,
  evidenceColumns,
  nodeEvidence,
  unrecorded,
} from '../evidence/evidence.ts';
import { EvidenceType } from '../evidence/type.ts';
import { type EdgeRow, fieldsOf } from '../lookahead/fields.ts';
import type { RowsInMemory } from '../lookahead/relation.ts';
import { type PartyRow, partyRow } from '../parties/queries.ts';
import { Organization, Party } from '../parties/refs.ts';
import {
  SignatureBasisEnum,
  SignatureFilter,
  type SignatureFilterInput,
  SignatureRoleEnum,
  signatureParameters,
} from './filter.ts';
import {
  byDeclarationDate,
  bySignatory,
  type SignatureRow,
  signatories,
  signatureRow,
  signaturesOfParty,
  signedVia,
} from './queries.ts';

const via = fieldsOf<SignatureRow, Context>(signatureRow);

const Withdrawal = builder.objectRef<SignatureRow>('Withdrawal').implement({
  description: 'That a party no longer stands behind a declaration: since when, and how we know.',
  fields: (t) => ({
    on: t.exposeString('withdrawn', {
      nullable: true,
      description: 'Partial date (EDTF) from which the signature no longer counts; null where unknown.',
    }),
    onBefore: t.exposeString('withdrawnBefore', {
      nullable: true,
      description:
        'Partial date (EDTF) by which it had withdrawn at the latest, where the day of withdrawal is not known.',
    }),
    evidence: t.field({
      type: EvidenceType,
      description: 'What the withdrawal rests on.',
      ...signatureRow.reading(
        ['withdrawalEvidence'],
        ({ withdrawalEvidence }) => nodeEvidence(withdrawalEvidence) ?? unrecorded,
      ),
    }),
  }),
});

const Signature = builder.interfaceRef<SignatureRow>('Signature').implement({
  description: 'That a party stands behind a declaration: as what, since when, and how we know.',
  fields: (t) => ({
    role: t.expose('role', {
      type: SignatureRoleEnum,
      description: 'As what.',
    }),
    basis: t.expose('basis', {
      type: SignatureBasisEnum,
      description: 'Named in the document or its list, or derived from membership.',
    }),
    via: t.field({
      type: Organization,
      nullable: true,
      description: 'The body a derived signature follows from; null for named ones.',
      ...via.one(signedVia),
    }),
    reservation: t.exposeString('reservation', {
      nullable: true,
      description: 'What the party dissociated itself from; null where no reservation is known.',
    }),
    reservationEvidence: t.field({
      type: [EvidenceType],
      description: 'What the reservation rests on.',
      ...signatureRow.reading(['reservationEvidence'], ({ reservationEvidence }) =>
        (reservationEvidence ?? []).map((json) => JSON.parse(json) as Evidence),
      ),
    }),
    on: t.exposeString('on', {
      nullable: true,
      description: 'Partial date (EDTF) of the signature; null where unknown.',
    }),
    onBefore: t.exposeString('onBefore', {
      nullable: true,
      description:
        'Partial date (EDTF) by which it had signed at the latest, where the day of signature is not known.',
    }),
    withdrawal: t.field({
      type: Withdrawal,
      nullable: true,
      description:
        'That the party left; null where no withdrawal is recorded. Of derived signatures always null: they end with the membership.',
      extensions: { lookaheadColumns: ['withdrawn', 'withdrawnBefore'], lookaheadEmbeds: true },
      resolve: (row) => ((row.withdrawn ?? row.withdrawnBefore) === null ? null : row),
    }),
    term: t.int({
      description: '1; 2 or more where the party had withdrawn before and signed again in the same role.',
      ...signatureRow.reading(['term'], ({ term }) => term ?? 1),
    }),
    evidence: t.field({
      type: EvidenceType,
      description: 'What the signature rests on.',
      ...signatureRow.reading(evidenceColumns, edgeEvidence),
    }),
  }),
});

const SignatoryEdge = builder.objectRef<EdgeRow<PartyRow, SignatureRow>>('SignatoryEdge').implement({
  interfaces: [Signature],
  description: 'A party that stands behind a declaration.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', cursorField),
    node: t.expose('node', { type: Party, description: 'The party.' }),
  }),
});

const SignatureEdge = builder.objectRef<EdgeRow<DeclarationRow, SignatureRow>>('SignatureEdge').implement({
  interfaces: [Signature],
  description: 'A declaration that a party stands behind.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', cursorField),
    node: t.expose('node', { type: Declaration, description: 'The declaration.' }),
  }),
});

interface Filtered {
  filter?: SignatureFilterInput;
}
const sizes = { default: 20, max: 300 };
const parameters = ({ filter }: Filtered, context: Context) => signatureParameters(filter, context);

/** Names, roles and bases are in the ledger where somebody has asked for co-signatories before. */
const inLedger = ({ filter }: Filtered, { memories, snapshot }: Context): RowsInMemory | undefined => {
  const ledger = filter ? undefined : memories.ledger.atHand(snapshot);
  return ledger && { columns: columnsInLedger, of: ledger.signatoriesOf };
};
const columnsInLedger = {
  node: ['slug', 'name', 'type'] satisfies (keyof PartyRow)[],
  edge: ['role', 'basis'] satisfies (keyof SignatureRow)[],
};

builder.objectField(Declaration, 'signatories', (t) =>
  t.connection(
    {
      type: Party,
      description:
        'Who stands behind it, by name, each party once for every role, basis and body it signed through; at most 300 a page.',
      args: { filter: t.arg({ type: SignatureFilter, description: 'Which signatures; all by default.' }) },
      ...fieldsOf<DeclarationRow, Context>(declarationRow).page(signatories, {
        order: bySignatory,
        sizes,
        parameters,
        inMemory: inLedger,
      }),
    },
    { name: 'SignatoryConnection', description: 'Signatories of a declaration.' },
    SignatoryEdge,
  ),
);

builder.interfaceField(Party, 'signatures', (t) =>
  t.connection(
    {
      type: Declaration,
      description: 'What it stands behind, newest first; at most 300 a page.',
      args: { filter: t.arg({ type: SignatureFilter, description: 'Which signatures; all by default.' }) },
      ...fieldsOf<PartyRow, Context>(partyRow).page(signaturesOfParty, {
        order: byDeclarationDate,
        sizes,
        parameters,
      }),
    },
    { name: 'SignatureConnection', description: 'Signatures of a party.' },
    SignatureEdge,
  ),
);
