import type { Evidence } from '../../evidence/evidence.ts';

/** A theme that something addresses, with the words that show it. */
interface AddressedTheme {
  theme: string;
  evidence: Evidence;
}

export interface RdfDeclaration {
  slug: string;
  title: string;
  titleEvidence: Evidence | null;
  shortTitle: string | null;
  aliases: readonly string[];
  kind: string;
  status: string;
  catalogued: boolean;
  /** EDTF level 0: YYYY, YYYY-MM or YYYY-MM-DD; null where unknown. */
  date: string | null;
  dateEvidence: Evidence | null;
  url: string | null;
  summary: string | null;
  themes: readonly AddressedTheme[];
  issuedBy: readonly { organization: string; evidence: Evidence }[];
  /** Slug of the declaration it is part of. */
  partOf: string | null;
}

export interface RdfCommitment {
  /** `<declaration>/<ordinal>[/<part>]`. */
  slug: string;
  declaration: string;
  /** Slug of the commitment it is part of; null at the top. */
  partOf: string | null;
  ordinal: number;
  heading: string | null;
  text: string;
  themes: readonly AddressedTheme[];
  evidence: Evidence;
}

export interface RdfParty {
  slug: string;
  type: 'State' | 'Organization';
  name: string;
  aliases: readonly string[];
  iso2: string | null;
  iso3: string | null;
  url: string | null;
  evidence: Evidence | null;
}

export interface RdfMembership {
  party: string;
  organization: string;
  role: string;
  /** EDTF; null where unknown. */
  from: string | null;
  /** EDTF: member by this day at the latest, where the day of joining is not known exactly. */
  fromBefore: string | null;
  /** EDTF; null while it lasts. */
  to: string | null;
  evidence: Evidence;
}

interface RdfWithdrawal {
  on: string | null;
  /** EDTF: withdrawn by this day at the latest, where the day is not known. */
  onBefore: string | null;
  evidence: Evidence;
}

export interface RdfSignature {
  party: string;
  declaration: string;
  role: string;
  basis: 'NAMED' | 'MEMBERSHIP';
  /** Slug of the organization through whose membership it signs. */
  via: string | null;
  on: string | null;
  /** EDTF: signed by this day at the latest, where the day of signature is not known. */
  onBefore: string | null;
  reservation: string | null;
  /** 2 or more where the party had withdrawn before and signed again. */
  term: number | null;
  withdrawal: RdfWithdrawal | null;
  evidence: Evidence;
}

export interface RdfCrossReference {
  kind: string;
  from: string;
  /** Slug of a declaration or an organization. */
  to: string;
  assertedBy: string;
  /** Slug of the commitment whose text says so. */
  commitment: string | null;
  evidence: Evidence;
}

export interface RdfTheme {
  slug: string;
  name: string;
  definition: string;
  aliases: readonly string[];
  broader: readonly string[];
}

export interface RdfSource {
  slug: string;
  title: string;
  publisher: string | null;
  url: string | null;
  licence: string | null;
  sha256: string;
}

/** The whole graph as plain records, each list in the order it shall be written. */
export interface GraphRecords {
  declarations: readonly RdfDeclaration[];
  commitments: readonly RdfCommitment[];
  parties: readonly RdfParty[];
  memberships: readonly RdfMembership[];
  themes: readonly RdfTheme[];
  signatures: readonly RdfSignature[];
  crossReferences: readonly RdfCrossReference[];
  sources: readonly RdfSource[];
}
