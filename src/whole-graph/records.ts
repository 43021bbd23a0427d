import { nodeEvidence, unrecorded } from '../evidence/evidence.ts';
import type { GraphRecords, RdfCommitment, RdfDeclaration, RdfSignature } from '../export/rdf/records.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import type { SourceRow } from '../sources/queries.ts';
import * as query from './queries.ts';

/** Everything in the graph as plain records, all of the snapshot's revision; lists in order of slug. */
export async function loadRecords(
  snapshot: Snapshot,
  sources: ReadonlyMap<string, SourceRow>,
): Promise<GraphRecords> {
  const [
    declarations,
    commitments,
    parties,
    memberships,
    themes,
    addresses,
    issues,
    signatures,
    crossReferences,
  ] = await Promise.all([
    snapshot.read(query.declarations, {}),
    snapshot.read(query.commitments, {}),
    snapshot.read(query.parties, {}),
    snapshot.read(query.memberships, {}),
    snapshot.read(query.themes, {}),
    snapshot.read(query.addresses, {}),
    snapshot.read(query.issues, {}),
    snapshot.read(query.signatures, {}),
    snapshot.read(query.crossReferences, {}),
  ]);
  const themesOf = grouped(addresses, (theme, evidence) => ({ theme, evidence }));
  const issuersOf = grouped(issues, (organization, evidence) => ({ organization, evidence }));
  return {
    declarations: declarations.map((row) => declaration(row, themesOf(row[0]), issuersOf(row[0]))),
    commitments: commitments.map((row) => commitment(row, themesOf(row[0]))),
    parties: parties.map(([slug, type, name, aliases, iso2, iso3, url, evidence]) => ({
      slug,
      type,
      name,
      aliases: aliases ?? [],
      iso2,
      iso3,
      url,
      evidence: nodeEvidence(evidence),
    })),
    memberships: memberships.map((row) => {
      const [party, organization, role, from, fromBefore, to] = row;
      return { party, organization, role, from, fromBefore, to, evidence: query.evidenceOf(row) };
    }),
    themes: themes.map(([slug, name, definition, aliases, broader]) => ({
      slug,
      name,
      definition,
      aliases: aliases ?? [],
      broader,
    })),
    signatures: signatures.map((row) => {
      const [party, declaration, role, basis, via, on, onBefore, reservation, term] = row;
      const evidence = query.evidenceOf(row);
      const withdrawal = withdrawalIn(row);
      return { party, declaration, role, basis, via, on, onBefore, reservation, term, withdrawal, evidence };
    }),
    crossReferences: crossReferences.map((row) => {
      const [kind, from, to, assertedBy, commitment] = row;
      return { kind, from, to, assertedBy, commitment, evidence: query.evidenceOf(row) };
    }),
    sources: [...sources.values()],
  };
}

type RowOf<Q> = Q extends { types?: { row: infer Row } } ? Row : never;

function declaration(
  row: RowOf<typeof query.declarations>,
  themes: RdfDeclaration['themes'],
  issuedBy: RdfDeclaration['issuedBy'],
): RdfDeclaration {
  const [slug, title, titleEvidence, shortTitle, aliases, kind, status, catalogued, date, ...rest] = row;
  const [dateEvidence, url, summary, wholes] = rest;
  return {
    slug,
    title,
    titleEvidence: nodeEvidence(titleEvidence),
    shortTitle,
    aliases: aliases ?? [],
    kind,
    status,
    catalogued,
    date,
    dateEvidence: nodeEvidence(dateEvidence),
    url,
    summary,
    themes,
    issuedBy,
    partOf: wholes[0] ?? null,
  };
}

function commitment(row: RowOf<typeof query.commitments>, themes: RdfCommitment['themes']): RdfCommitment {
  const [slug, declaration, wholes, ordinal, heading, text, evidence] = row;
  return {
    slug,
    declaration,
    partOf: wholes[0] ?? null,
    ordinal,
    heading,
    text,
    themes,
    evidence: JSON.parse(evidence),
  };
}

function withdrawalIn(row: RowOf<typeof query.signatures>): RdfSignature['withdrawal'] {
  const [on, onBefore, evidence] = row.slice(9) as (string | null)[];
  if (on == null && onBefore == null) return null;
  return {
    on: on ?? null,
    onBefore: onBefore ?? null,
    evidence: nodeEvidence(evidence ?? null) ?? unrecorded,
  };
}

/** What relationships lead to, by where they begin. */
function grouped<T>(
  rows: readonly (readonly [from: string, to: string, ...unknown[]])[],
  make: (to: string, evidence: ReturnType<typeof query.evidenceOf>) => T,
): (from: string) => readonly T[] {
  const byStart = new Map<string, T[]>();
  for (const row of rows) {
    const made = make(row[1], query.evidenceOf(row));
    const known = byStart.get(row[0]);
    if (known) known.push(made);
    else byStart.set(row[0], [made]);
  }
  return (from) => byStart.get(from) ?? [];
}
