import { columnsOfDays, type SignatureColumns, type SignatureKind } from '../analytics/signature-columns.ts';
import { type SignatureMatrix, signatureMatrix } from '../analytics/signatures.ts';
import { dayBefore, partialDate } from '../evidence/partial-date.ts';
import { derivedTerms, periodsOf } from './derived-term.ts';
import type { Ledger, LedgerDeclaration, LedgerParty, SignatureGroup } from './ledger.ts';

/** A SignatureFilter with its names resolved to slugs and its dates to days; undefined is no condition. */
export interface SignatureConditions {
  /** With all below those that were asked for. */
  themes?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  basis?: readonly string[] | undefined;
  roles?: readonly string[] | undefined;
  hasReservation?: boolean | undefined;
  withdrawn?: boolean | undefined;
  parties?: readonly string[] | undefined;
  declarations?: readonly string[] | undefined;
  asOf?: string | undefined;
}

/** What is left of a ledger: only parties and declarations with a signature that meets the conditions. */
export interface Selection {
  readonly parties: readonly LedgerParty[];
  readonly declarations: readonly LedgerDeclaration[];
  readonly matrix: SignatureMatrix;
  /** The signatures one by one, role and day included; indexes into the selection's own lists. */
  readonly signatures: SignatureColumns;
  /** An estimate of what the selection takes in memory. */
  readonly bytes: number;
}

/** Signatures by position: their group in the ledger, and their place in the group. */
interface Found {
  length: number;
  readonly group: Int32Array;
  readonly member: Int32Array;
}

/** The same rules as the predicates under cypher/signatures/where, on the ledger; a test holds them together. */
export function select(ledger: Ledger, conditions: SignatureConditions): Selection {
  const wanted = conditions.parties && new Set(conditions.parties.map((slug) => ledger.partyIndex.get(slug)));
  const meets = meeting(conditions);
  const most = ledger.groups.reduce((sum, { parties }) => sum + parties.length, 0);
  const found: Found = { length: 0, group: new Int32Array(most), member: new Int32Array(most) };
  for (const [index, group] of ledger.groups.entries()) {
    const declaration = ledger.declarations[group.declaration];
    if (!declaration || !groupMeets(group, conditions) || !meets(declaration)) continue;
    for (const [member, party] of group.parties.entries()) {
      if (wanted && !wanted.has(party)) continue;
      if (conditions.asOf !== undefined && !heldOn(conditions.asOf, ledger, group, member)) continue;
      found.group[found.length] = index;
      found.member[found.length++] = member;
    }
  }
  return compact(ledger, found);
}

function groupMeets(
  { basis, role, reserved, withdrawn }: SignatureGroup,
  conditions: SignatureConditions,
): boolean {
  const isWithdrawn = withdrawn !== null;
  return (
    (conditions.withdrawn ?? isWithdrawn) === isWithdrawn &&
    // A year or month comes before each of its days, as text does.
    !(isWithdrawn && conditions.asOf !== undefined && withdrawn <= conditions.asOf) &&
    (conditions.basis?.includes(basis) ?? true) &&
    (conditions.roles?.includes(role) ?? true) &&
    (conditions.hasReservation ?? reserved) === reserved
  );
}

/** Tells whether a declaration meets the conditions on declarations. */
export function meeting({ themes, kinds, from, to, declarations }: SignatureConditions) {
  const wanted = themes && new Set(themes);
  return (declaration: LedgerDeclaration): boolean =>
    (kinds?.includes(declaration.kind) ?? true) &&
    (declarations?.includes(declaration.slug) ?? true) &&
    (!wanted || declaration.themes.some((theme) => wanted.has(theme))) &&
    (from === undefined || (declaration.latest !== null && declaration.latest >= from)) &&
    (to === undefined || (declaration.earliest !== null && declaration.earliest <= to));
}

function heldOn(day: string, ledger: Ledger, group: SignatureGroup, member: number): boolean {
  const since = countsFrom(ledger, group, member);
  if (since === null || since > day) return false;
  if (group.basis === 'NAMED') return true;
  return periodsOf(ledger, group, member).some(
    ({ earliest, latest }) => earliest <= day && (latest === null || latest >= day),
  );
}

/** A month or year is over on its last day; before that nobody knows whether the signature was given. */
function countsFrom(
  { declarations }: Ledger,
  { declaration, days }: SignatureGroup,
  member: number,
): string | null {
  const day = days[member];
  if (!day) return declarations[declaration]?.earliest ?? null;
  // Most are known to the day, and there are many.
  return day.length === 10 ? day : partialDate(day).latest;
}

/** Keeps the ledger's orders: parties by slug, declarations by date. */
function compact(ledger: Ledger, { length, group, member }: Found): Selection {
  const party = new Int32Array(length);
  const declaration = new Int32Array(length);
  const named = new Uint8Array(length);
  const since = new Array<string | null>(length).fill(null);
  const kind = group.slice(0, length);
  const kinds: SignatureKind[] = ledger.groups.map(({ basis, role, withdrawn }) => ({
    basis,
    role,
    until: withdrawn === null ? null : dayBefore(partialDate(withdrawn).earliest),
  }));
  const termOf = derivedTerms(ledger);
  /** Where those stand of a group of derived signatures that ended on the same day. */
  const ended = new Map<string, number>();
  for (let i = 0; i < length; i++) {
    const from = ledger.groups[group[i] ?? 0];
    party[i] = from?.parties[member[i] ?? 0] ?? 0;
    declaration[i] = from?.declaration ?? 0;
    named[i] = from?.basis === 'NAMED' ? 1 : 0;
    if (!from) continue;
    const day = countsFrom(ledger, from, member[i] ?? 0);
    since[i] = day;
    if (from.basis === 'NAMED' || from.withdrawn !== null) continue;
    const term = termOf(from, member[i] ?? 0, day);
    if (term) since[i] = term.since;
    if (!term?.until) continue;
    const key = `${group[i]} ${term.until}`;
    const place = ended.get(key) ?? kinds.push({ basis: from.basis, role: from.role, until: term.until }) - 1;
    ended.set(key, place);
    kind[i] = place;
  }
  const parties = renumber(ledger.parties, party);
  const declarations = renumber(ledger.declarations, declaration);
  const slugs = (things: readonly { slug: string }[]) => things.map(({ slug }) => slug);
  return {
    parties,
    declarations,
    matrix: signatureMatrix({
      parties: slugs(parties),
      declarations: slugs(declarations),
      party,
      declaration,
      named,
    }),
    signatures: {
      party,
      declaration,
      kind,
      kinds,
      ...columnsOfDays(since),
    },
    bytes: length * 40 + ledger.groups.length * 60 + (parties.length + declarations.length) * 100,
  };
}

/** The things that are used, in their order; `indexes` are changed to point into them. */
function renumber<T>(things: readonly T[], indexes: Int32Array): T[] {
  const place = new Int32Array(things.length).fill(-1);
  for (const index of indexes) place[index] = 0;
  const kept = things.filter((_, index) => place[index] === 0);
  let next = 0;
  for (let index = 0; index < place.length; index++) if (place[index] === 0) place[index] = next++;
  for (let i = 0; i < indexes.length; i++) indexes[i] = place[indexes[i] ?? 0] ?? 0;
  return kept;
}
