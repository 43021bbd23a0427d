import type { Quad } from 'n3';
import { DataFactory } from 'n3';
import type { ExportMeta } from '../export-meta.ts';
import type {
  GraphRecords,
  RdfCommitment,
  RdfDeclaration,
  RdfParty,
  RdfSource,
  RdfTheme,
} from './records.ts';
import { crossReferenceQuads, membershipQuads, signatureQuads } from './relation-quads.ts';
import { type Pair, Statements } from './statements.ts';
import { boolean, edtfLiteral, english, integer, rdfType, term, webAddress } from './vocabulary.ts';

const { literal } = DataFactory;

export interface RdfOptions {
  /** Where the things of the graph have their addresses; ends in `/`. */
  base: string;
  meta: Pick<ExportMeta, 'title' | 'revision' | 'licence' | 'dataset'> & { description: string | null };
}

/**
 * The whole graph as triples, in a fixed order: schema.org for documents, parties and acts, SKOS for themes, PROV for
 * what each statement rests on, and terms of its own (`<base>vocabulary#…`) where these have none.
 * Statements with evidence stand twice: plainly, and as an rdf:Statement that prov:wasDerivedFrom links to the words.
 */
export function* graphQuads(records: GraphRecords, options: RdfOptions): Generator<Quad> {
  const s = new Statements(options.base);
  yield* dataSetQuads(s, options.meta);
  for (const source of records.sources) yield* sourceQuads(s, source);
  for (const theme of records.themes) yield* themeQuads(s, theme);
  for (const party of records.parties) yield* partyQuads(s, party);
  for (const declaration of records.declarations) yield* declarationQuads(s, declaration);
  for (const commitment of records.commitments) yield* commitmentQuads(s, commitment);
  for (const membership of records.memberships) yield* membershipQuads(s, membership);
  for (const signature of records.signatures) yield* signatureQuads(s, signature);
  const parties = new Set(records.parties.map((party) => party.slug));
  for (const reference of records.crossReferences) yield* crossReferenceQuads(s, reference, parties);
}

function* dataSetQuads(
  s: Statements,
  { title, description, revision, licence, dataset }: RdfOptions['meta'],
): Generator<Quad> {
  yield* s.about(s.dataset(), [
    [rdfType, term('schema', 'Dataset')],
    [term('schema', 'identifier'), literal(dataset.name)],
    [term('schema', 'name'), english(title)],
    ...optional(description, (words) => [term('schema', 'description'), english(words)]),
    [term('schema', 'version'), literal(dataset.version)],
    [term('schema', 'license'), literal(licence)],
    [s.own('revision'), literal(revision)],
  ]);
  yield* s.about(s.scheme(), [
    [rdfType, term('skos', 'ConceptScheme')],
    [term('skos', 'prefLabel'), english('Themes')],
  ]);
}

function* sourceQuads(s: Statements, source: RdfSource): Generator<Quad> {
  yield* s.about(s.thing('sources', source.slug), [
    [rdfType, term('prov', 'Entity')],
    [rdfType, term('schema', 'DigitalDocument')],
    [term('schema', 'name'), literal(source.title)],
    ...optional(source.publisher, (publisher) => [term('dcterms', 'publisher'), literal(publisher)]),
    ...optional(source.url, (url) => [term('schema', 'url'), webAddress(url)]),
    ...optional(source.licence, (licence) => [term('dcterms', 'rights'), literal(licence)]),
    [term('schema', 'sha256'), literal(source.sha256)],
  ]);
}

function* themeQuads(s: Statements, theme: RdfTheme): Generator<Quad> {
  yield* s.about(s.thing('themes', theme.slug), [
    [rdfType, term('skos', 'Concept')],
    [term('skos', 'inScheme'), s.scheme()],
    [term('skos', 'notation'), literal(theme.slug)],
    [term('skos', 'prefLabel'), english(theme.name)],
    ...theme.aliases.map((alias): Pair => [term('skos', 'altLabel'), english(alias)]),
    [term('skos', 'definition'), english(theme.definition)],
    ...theme.broader.map((broader): Pair => [term('skos', 'broader'), s.thing('themes', broader)]),
    ...(theme.broader.length === 0 ? [[term('skos', 'topConceptOf'), s.scheme()] as Pair] : []),
  ]);
}

function* partyQuads(s: Statements, party: RdfParty): Generator<Quad> {
  const node = s.thing('parties', party.slug);
  yield* s.about(node, [
    [rdfType, term('schema', party.type === 'State' ? 'Country' : 'Organization')],
    [term('schema', 'identifier'), literal(party.slug)],
    ...party.aliases.map((alias): Pair => [term('schema', 'alternateName'), literal(alias)]),
    ...optional(party.iso2, (code) => [s.own('iso2'), literal(code)]),
    ...optional(party.iso3, (code) => [s.own('iso3'), literal(code)]),
    ...optional(party.url, (url) => [term('schema', 'url'), webAddress(url)]),
  ]);
  yield* s.evidenced(node, term('schema', 'name'), literal(party.name), party.evidence);
}

function* declarationQuads(s: Statements, declaration: RdfDeclaration): Generator<Quad> {
  const node = s.thing('declarations', declaration.slug);
  yield* s.about(node, [
    [rdfType, term('schema', 'CreativeWork')],
    [term('schema', 'identifier'), literal(declaration.slug)],
    ...[declaration.shortTitle, ...declaration.aliases].flatMap((name) =>
      optional(name, (alias) => [term('schema', 'alternateName'), english(alias)]),
    ),
    [s.own('kind'), literal(declaration.kind)],
    [s.own('status'), literal(declaration.status)],
    [s.own('catalogued'), boolean(declaration.catalogued)],
    ...optional(declaration.url, (url) => [term('schema', 'url'), webAddress(url)]),
    ...optional(declaration.summary, (summary) => [term('schema', 'abstract'), english(summary)]),
    ...optional(declaration.partOf, (whole) => [term('schema', 'isPartOf'), s.thing('declarations', whole)]),
  ]);
  yield* s.evidenced(node, term('schema', 'name'), english(declaration.title), declaration.titleEvidence);
  if (declaration.date !== null) {
    const date = edtfLiteral(declaration.date);
    yield* s.evidenced(node, term('schema', 'datePublished'), date, declaration.dateEvidence);
  }
  for (const { organization, evidence } of declaration.issuedBy) {
    yield* s.evidenced(node, term('schema', 'publisher'), s.thing('parties', organization), evidence);
  }
  for (const { theme, evidence } of declaration.themes) {
    yield* s.evidenced(node, term('schema', 'about'), s.thing('themes', theme), evidence);
  }
}

function* commitmentQuads(s: Statements, commitment: RdfCommitment): Generator<Quad> {
  const node = s.thing('commitments', commitment.slug);
  const whole =
    commitment.partOf === null
      ? s.thing('declarations', commitment.declaration)
      : s.thing('commitments', commitment.partOf);
  yield* s.about(node, [
    [rdfType, term('schema', 'CreativeWork')],
    [rdfType, s.own('Commitment')],
    [term('schema', 'identifier'), literal(commitment.slug)],
    [term('schema', 'isPartOf'), whole],
    [term('schema', 'position'), integer(commitment.ordinal)],
    ...optional(commitment.heading, (heading) => [term('schema', 'headline'), english(heading)]),
  ]);
  yield* s.evidenced(node, term('schema', 'text'), english(commitment.text), commitment.evidence);
  for (const { theme, evidence } of commitment.themes) {
    yield* s.evidenced(node, term('schema', 'about'), s.thing('themes', theme), evidence);
  }
}

function optional(value: string | null, pair: (value: string) => Pair): Pair[] {
  return value === null ? [] : [pair(value)];
}
