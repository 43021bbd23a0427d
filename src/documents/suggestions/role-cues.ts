import { signatureRoles } from '../../declarations/record.ts';

export type SignatureRole = (typeof signatureRoles)[number];

/** Words that say as what the parties named after them stand behind a document: "endorsed by …", "Signatories: …". */
const cues: Record<SignatureRole, RegExp> = {
  SIGNATORY: /\b(?:co-?)?signed by|\b(?:co-?)?signator(?:y|ies)\b|\bthe undersigned\b/giu,
  ENDORSER: /\bendorsed by|\bendors(?:ers|ing (?:states|countries|members))\b/giu,
  SUPPORTER: /\bsupported by|\bsupporters\b/giu,
  ISSUER: /\bissued by/giu,
  ADOPTER: /\badopted by|\badherents\b|\badhered to by/giu,
  HOST: /\b(?:co-?)?hosted by|\bhosts\b/giu,
  INITIATOR: /\b(?:initiated|launched) by|\binitiators\b|\bat the initiative of/giu,
  AUTHOR: /\b(?:drafted|written|authored) by|\bauthors\b/giu,
};

export interface RoleCue {
  role: SignatureRole;
  /** The words that say so. */
  cue: string;
  /** Where they end in the text. */
  end: number;
}

/** The last such words in a text; null for none. */
export const lastRoleCue = (text: string): RoleCue | null =>
  signatureRoles
    .flatMap((role) => [...text.matchAll(cues[role])].map((match) => ({ role, match })))
    .map(({ role, match: { 0: cue, index } }) => ({ role, cue, end: index + cue.length }))
    .sort((a, b) => b.end - a.end)[0] ?? null;
