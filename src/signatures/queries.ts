import { declarationRow } from '../declarations/queries.ts';
import type { EvidenceColumns } from '../evidence/evidence.ts';
import { defineExpression, defineFragment } from '../lookahead/fragment.ts';
import { type Order, wordsKey } from '../lookahead/relation.ts';
import { defineRowType } from '../lookahead/row-type.ts';
import { organizationRow, partyRow } from '../parties/queries.ts';
import type { SignatureCondition } from './filter.ts';
import type { SignatureBasis, SignatureRole } from './record.ts';

export interface SignatureRow extends EvidenceColumns {
  /** The server's own; orders the signatures of one party under one declaration. */
  id: string;
  role: SignatureRole;
  basis: SignatureBasis;
  via: string | null;
  reservation: string | null;
  reservationEvidence: string[] | null;
  on: string | null;
  onBefore: string | null;
  /** 2 or more where the party had withdrawn before and signed again. */
  term: number | null;
  withdrawn: string | null;
  withdrawnBefore: string | null;
  withdrawalEvidence: string | null;
}

export const signatureRow = defineRowType<SignatureRow>('SIGNED', {
  label: null,
  expressions: { id: defineExpression('signatures/id', 'signed') },
});

const predicates = {
  roles: 'signatures/where/roles',
  basis: 'signatures/where/basis',
  hasReservation: 'signatures/where/has-reservation',
  withdrawn: 'signatures/where/withdrawn',
  parties: 'signatures/where/parties',
  declarations: 'signatures/where/declarations',
  asOf: 'signatures/where/as-of',
  themes: 'declarations/where/themes',
  kinds: 'declarations/where/kinds',
  from: 'declarations/where/from',
  to: 'declarations/where/to',
} satisfies Record<SignatureCondition, string>;

export const signatories = defineFragment('signatures/signatories', {
  parent: ['declaration', declarationRow],
  node: ['party', partyRow],
  edge: ['signed', signatureRow],
  predicates,
});

export const signaturesOfParty = defineFragment('signatures/of-party', {
  parent: ['party', partyRow],
  node: ['declaration', declarationRow],
  edge: ['signed', signatureRow],
  predicates,
});

export const signedVia = defineFragment('signatures/via', {
  parent: ['signed', signatureRow],
  node: ['via', organizationRow],
});

/** Costs no look at the relationship's properties, of which a long list would have to be read for a short page. */
const unique = { on: 'edge', column: 'id' } as const;

export const bySignatory: Order = {
  name: 'SIGNATORY',
  keys: [wordsKey('name'), unique],
};
export const byDeclarationDate: Order = {
  name: 'DECLARATION_DATE DESC',
  keys: [{ column: 'earliest', descending: true, absent: '0000' }, { column: 'slug' }, unique],
};
