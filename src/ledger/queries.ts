import type { DeclarationKind } from '../declarations/record.ts';
import { defineQuery } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { SignatureBasis, SignatureRole } from '../signatures/record.ts';
import {
  type Ledger,
  type LedgerDeclaration,
  type MembershipPeriod,
  membershipKey,
  partiesOf,
  type SignatureGroup,
} from './ledger.ts';
import { signatoriesByDeclaration } from './signatories.ts';

type None = Record<string, never>;

const declarations = defineQuery<
  None,
  [
    slug: string,
    title: string,
    shortTitle: string,
    kind: DeclarationKind,
    catalogued: boolean,
    earliest: string | null,
    latest: string | null,
    themes: string[],
  ]
>('ledger/declarations');
const signatures = defineQuery<
  None,
  [
    declaration: string,
    basis: SignatureBasis,
    role: SignatureRole,
    via: string | null,
    reserved: boolean,
    withdrawn: string | null,
    parties: string[],
    days: string[],
  ]
>('ledger/signatures');
const memberships = defineQuery<
  None,
  [party: string, body: string, earliest: string | null, latest: string | null]
>('ledger/memberships');

/** Reads all signatures, as lists. */
export async function loadLedger(snapshot: Snapshot, names: NameIndex): Promise<Ledger> {
  const [declarationRows, signatureRows, membershipRows] = await Promise.all([
    snapshot.read(declarations, {}),
    snapshot.read(signatures, {}),
    snapshot.read(memberships, {}),
  ]);
  const parties = partiesOf(names.things);
  const partyIndex = indexOf(parties);
  const all: LedgerDeclaration[] = declarationRows.map(
    ([slug, title, shortTitle, kind, catalogued, earliest, latest, themes]) => ({
      slug,
      title,
      shortTitle,
      kind,
      catalogued,
      earliest,
      latest,
      themes,
    }),
  );
  const declarationIndex = indexOf(all);
  let signed = 0;
  const groups: SignatureGroup[] = [];
  const partial = new Set<string>();
  for (const [slug, basis, role, via, reserved, withdrawn, slugs, days] of signatureRows) {
    const declaration = declarationIndex.get(slug);
    if (declaration === undefined) continue;
    signed += slugs.length;
    const signatories = slugs.map((one) => partyIndex.get(one));
    groups.push({ declaration, basis, role, via, reserved, withdrawn, ...onlyKnown(signatories, days) });
    if (signatories.includes(undefined)) partial.add(slug);
  }
  return {
    parties,
    declarations: all,
    groups,
    memberships: periods(membershipRows),
    partyIndex,
    signatoriesOf: signatoriesByDeclaration({ parties, declarations: all, groups }, partial),
    bytes: signed * 16 + all.length * 400 + parties.length * 200 + groups.length * 150,
  };
}

const indexOf = (things: readonly { slug: string }[]) =>
  new Map(things.map(({ slug }, index) => [slug, index]));

/** Without parties that others put into the graph and that have no slug, which nothing else knows either. */
function onlyKnown(parties: readonly (number | undefined)[], days: readonly string[]) {
  const isKnown = (party: number | undefined) => party !== undefined;
  if (parties.every(isKnown)) return { parties: Int32Array.from(parties), days };
  return {
    parties: Int32Array.from(parties.filter(isKnown)),
    days: days.filter((_, index) => isKnown(parties[index])),
  };
}

function periods(rows: readonly [string, string, string | null, string | null][]) {
  const all = new Map<string, MembershipPeriod[]>();
  for (const [party, body, earliest, latest] of rows) {
    if (earliest === null) continue;
    const key = membershipKey(party, body);
    const known = all.get(key);
    if (known) known.push({ earliest, latest });
    else all.set(key, [{ earliest, latest }]);
  }
  return all;
}
