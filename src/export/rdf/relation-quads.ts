import type { NamedNode, Quad } from 'n3';
import { DataFactory } from 'n3';
import type { RdfCrossReference, RdfMembership, RdfSignature } from './records.ts';
import type { Pair, Statements } from './statements.ts';
import { edtfLiteral, rdfType, term } from './vocabulary.ts';

const { literal } = DataFactory;

/** schema.org's pattern for membership with dates: organization — member → OrganizationRole — member → party. */
export function* membershipQuads(s: Statements, membership: RdfMembership): Generator<Quad> {
  const { party, organization, role, from, fromBefore, to, evidence } = membership;
  const node = s.relation('memberships', party, organization, role, from ?? '', fromBefore ?? '', to ?? '');
  yield* s.about(s.thing('parties', organization), [[term('schema', 'member'), node]]);
  yield* s.about(node, [
    [rdfType, term('schema', 'OrganizationRole')],
    [term('schema', 'member'), s.thing('parties', party)],
    [term('schema', 'roleName'), literal(role)],
    ...(from === null ? [] : [[term('schema', 'startDate'), edtfLiteral(from)] as Pair]),
    ...(fromBefore === null ? [] : [[s.own('memberBy'), edtfLiteral(fromBefore)] as Pair]),
    ...(to === null ? [] : [[term('schema', 'endDate'), edtfLiteral(to)] as Pair]),
  ]);
  yield* s.restsOn(node, evidence);
}

/** A signature is an act of endorsement with an agent and an object; `signed` says the same in one step. */
export function* signatureQuads(s: Statements, signature: RdfSignature): Generator<Quad> {
  const { party, declaration, role, basis, via, on, onBefore, reservation, withdrawal, evidence } = signature;
  const parts = [party, declaration, role, basis, via, signature.term].filter((part) => part !== null);
  const node = s.relation('signatures', ...parts.map(String));
  const agent = s.thing('parties', party);
  const object = s.thing('declarations', declaration);
  yield* s.once(agent, s.own('signed'), object);
  yield* s.about(node, [
    [rdfType, term('schema', 'EndorseAction')],
    [term('schema', 'agent'), agent],
    [term('schema', 'object'), object],
    [s.own('role'), literal(role)],
    [s.own('basis'), literal(basis)],
    ...(via === null ? [] : [[s.own('via'), s.thing('parties', via)] as Pair]),
    ...(on === null ? [] : [[term('schema', 'startTime'), edtfLiteral(on)] as Pair]),
    ...(onBefore === null ? [] : [[s.own('signedBy'), edtfLiteral(onBefore)] as Pair]),
    ...(reservation === null ? [] : [[s.own('reservation'), literal(reservation, 'en')] as Pair]),
    ...(withdrawal?.on == null ? [] : [[term('schema', 'endTime'), edtfLiteral(withdrawal.on)] as Pair]),
  ]);
  yield* s.restsOn(node, evidence);
  if (withdrawal) yield* withdrawalQuads(s, agent, node, withdrawal);
}

/** Leaving is an act of its own, whose object is the signature: it rests on other words. */
function* withdrawalQuads(
  s: Statements,
  agent: NamedNode,
  signature: NamedNode,
  { on, onBefore, evidence }: NonNullable<RdfSignature['withdrawal']>,
): Generator<Quad> {
  const node = s.relation('withdrawals', signature.value);
  yield* s.about(node, [
    [rdfType, term('schema', 'LeaveAction')],
    [term('schema', 'agent'), agent],
    [term('schema', 'object'), signature],
    ...(on === null ? [] : [[term('schema', 'startTime'), edtfLiteral(on)] as Pair]),
    ...(onBefore === null ? [] : [[s.own('withdrawnBy'), edtfLiteral(onBefore)] as Pair]),
  ]);
  yield* s.restsOn(node, evidence);
}

/** The reference itself as one triple named after its kind, and a statement about it for each place that asserts it. */
export function* crossReferenceQuads(
  s: Statements,
  reference: RdfCrossReference,
  parties: ReadonlySet<string>,
): Generator<Quad> {
  const { kind, from, to, assertedBy, commitment, evidence } = reference;
  const subject = s.thing('declarations', from);
  const object = s.thing(parties.has(to) ? 'parties' : 'declarations', to);
  const predicate = kindTerm(s, kind);
  yield* s.once(subject, predicate, object);
  const node = s.relation(
    'cross-references',
    kind,
    from,
    to,
    assertedBy,
    commitment ?? '',
    JSON.stringify(evidence),
  );
  yield* s.about(node, [
    [rdfType, term('rdf', 'Statement')],
    [term('rdf', 'subject'), subject],
    [term('rdf', 'predicate'), predicate],
    [term('rdf', 'object'), object],
    [s.own('assertedBy'), s.thing('declarations', assertedBy)],
    ...(commitment === null ? [] : [[s.own('commitment'), s.thing('commitments', commitment)] as Pair]),
  ]);
  yield* s.restsOn(node, evidence);
}

/** BUILDS_ON is `buildsOn`, as properties are spelt in RDF. */
function kindTerm(s: Statements, kind: string): NamedNode {
  return s.own(kind.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}
