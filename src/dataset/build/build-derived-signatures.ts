import type { DeclarationRecord } from '../../declarations/record.ts';
import type { Evidence, Reference } from '../../evidence/evidence.ts';
import { partialDate } from '../../evidence/partial-date.ts';
import type { MembershipRecord, OrganizationRecord } from '../../parties/record.ts';
import type { Placed } from '../read/records.ts';
import { nodeKey, properties, relationshipRow } from '../rows.ts';
import type { BuildContext } from './build-context.ts';
import { expectOrganization } from './build-parties.ts';
import { evidenceProperties } from './evidence.ts';
import { mayHaveHeld, membershipsThrough } from './membership-days.ts';
import type { Scope } from './scope.ts';
import { below, placeOf, spotOf } from './spot.ts';

/** Signatures of those who were members of a body on the day on which it acted. */
export function buildDerived(
  placed: Placed<DeclarationRecord>,
  index: number,
  organizations: readonly Placed<OrganizationRecord>[],
  scope: Scope | null | undefined,
  context: BuildContext,
): void {
  const derived = placed.record.derivedSignatures[index];
  if (!derived) return;
  const { via, role } = derived;
  const spot = spotOf(placed, 'derivedSignatures', index);
  const viaPlace = placeOf(below(spot, 'via'));
  const evidence = context.evidence.evidence(derived.evidence, below(spot, 'evidence'), scope, 'party');
  if (!expectOrganization(context, via, viaPlace)) return;
  const before = placed.record.derivedSignatures.slice(0, index);
  if (before.some((other) => other.via === via && other.role === role)) {
    context.problems.add(
      viaPlace,
      `found the members of "${via}" as ${role} a second time, expected each body once for a role`,
    );
    return;
  }
  const on = derived.on ?? placed.record.date?.value;
  if (on === undefined) {
    if (!placed.lacksDate)
      context.problems.add(
        placeOf(spot),
        'found no day: the declaration has no date, expected `on`, the day of signature',
      );
    return;
  }
  const membersOn = derived.membersOn ?? on;
  const body = organizations.find(({ record }) => record.slug === via);
  const members = body ? membersOf(body.record, membersOn, placed.record.slug, context) : [];
  if (body && members.length === 0)
    context.problems.add(
      viaPlace,
      `found no member of "${via}" ${onAllOf(membersOn)} (${body.record.members.length} memberships known), expected at least one, or no derived signatures`,
    );
  if (!evidence) return;
  const to = nodeKey('Declaration', placed.record.slug);
  for (const { state, positions } of members) {
    const party = context.names.find('Party', state);
    // Unknown slugs and unfound quotes of memberships are reported where the organization is built.
    const memberships = body ? membershipEvidence(positions, body, context) : [];
    if (!party || memberships.length === 0) continue;
    const rule = `member of ${body?.record.name.value ?? via} ${onAllOf(membersOn)}`;
    context.relationship(
      relationshipRow(
        'SIGNED',
        party.key,
        to,
        properties({
          role,
          basis: 'MEMBERSHIP',
          via,
          on,
          ...evidenceProperties(derivedEvidence(evidence, memberships, rule)),
        }),
      ),
      placeOf(spot),
    );
  }
}

/** On a day, or on every day of a month or year. */
const onAllOf = (date: string): string =>
  `${partialDate(date).precision === 'DAY' ? 'on' : 'throughout'} ${date}`;

/** Those known to have been members on all days that a date can mean, each with the positions of the memberships that show it. */
function membersOf(body: OrganizationRecord, on: string, declaration: string, { notes }: BuildContext) {
  const { earliest, latest } = partialDate(on);
  const terms = new Map<string, (MembershipRecord & { position: number })[]>();
  for (const [position, member] of body.members.entries())
    if (member.role === 'MEMBER')
      terms.set(member.state, [...(terms.get(member.state) ?? []), { ...member, position }]);
  const members: { state: string; positions: number[] }[] = [];
  const unclear: string[] = [];
  for (const [state, ofState] of terms) {
    const positions = membershipsThrough(ofState, earliest, latest).map(({ position }) => position);
    if (positions.length > 0) members.push({ state, positions });
    else if (ofState.some((term) => mayHaveHeld(term, earliest, latest))) unclear.push(state);
  }
  if (unclear.length > 0)
    notes.push(
      `${declaration}: ${unclear.join(', ')}: not counted as signing through ${body.slug}, whose membership ${onAllOf(on)} is not certain`,
    );
  return members;
}

function membershipEvidence(
  positions: readonly number[],
  body: Placed<OrganizationRecord>,
  context: BuildContext,
): Evidence[] {
  return positions.flatMap((position) => {
    const record = body.record.members[position]?.evidence;
    const spot = spotOf(body, 'members', position, 'evidence');
    return (record && context.evidence.evidence(record, spot, undefined, 'party')) ?? [];
  });
}

/** Both legs of the conclusion: the body acted (main evidence), and the party belonged to it (further references, or words in the note). */
function derivedEvidence(act: Evidence, memberships: readonly Evidence[], rule: string): Evidence {
  const words = memberships
    .filter(({ quote }) => quote !== undefined)
    .map(({ quote, source }) => `: “${quote}” (${source})`)
    .join('');
  const doubt = memberships.some(({ confidence }) => confidence === 'UNVERIFIED')
    ? '; the membership is unverified'
    : '';
  const said = [`${rule}${words}${doubt}`, act.note, ...memberships.map(({ note }) => note)].filter(
    (note) => typeof note === 'string',
  );
  const references: Reference[] = [act, ...memberships].flatMap((evidence) => evidence.references ?? []);
  const unique = [...new Map(references.map((reference) => [reference.url, reference])).values()];
  return {
    ...act,
    ...(unique.length > 0 && { references: unique }),
    confidence: 'DERIVED',
    note: said.map((sentence, i) => (i + 1 < said.length ? endSentence(sentence) : sentence)).join(' '),
  };
}

const endSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
