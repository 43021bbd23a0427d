import type { DeclarationRecord, InstrumentRecord } from '../../declarations/record.ts';
import type { spansOfBlocks } from '../../documents/block-spans.ts';
import type { CoverageKind } from '../../documents/coverage.ts';
import { resolvePointer } from '../../documents/resolve-pointer.ts';
import { readingOf } from '../../documents/text/cut-words.ts';
import { quoteOf } from '../../documents/text/spans.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { partialDate } from '../../evidence/partial-date.ts';
import type { EvidenceRecord } from '../../evidence/record.ts';
import type { Source } from '../read/read-sources.ts';
import type { Placed, Records } from '../read/records.ts';
import { nodeKey, type Properties, properties, relationshipRow, stable } from '../rows.ts';
import { buildAddresses } from './build-addresses.ts';
import { buildCommitments } from './build-commitments.ts';
import type { BuildContext } from './build-context.ts';
import { buildCrossReferences } from './build-cross-references.ts';
import { expectOrganization } from './build-parties.ts';
import { buildSignatures } from './build-signatures.ts';
import { evidenceJson, evidenceProperties } from './evidence.ts';
import { closerColumn, recordScope, type Scope } from './scope.ts';
import { below, placeOf, type Spot, spotOf } from './spot.ts';

/** Texts that declarations refer to: identity only. */
export function buildInstruments(records: readonly Placed<InstrumentRecord>[], context: BuildContext): void {
  for (const placed of records) {
    const identity = identityOf(placed, undefined, context);
    addDeclaration(placed.record.slug, properties({ ...identity, catalogued: false }), context);
  }
}

/** A catalogued declaration with everything its file says. */
export function buildDeclaration(
  placed: Placed<DeclarationRecord>,
  records: Records,
  sources: ReadonlyMap<string, Source>,
  context: BuildContext,
): void {
  const scope = scopeOf(placed, sources, context);
  const { record } = placed;
  const { stated, complete, note, evidence } = record.signatoryCoverage;
  const statedEvidence =
    evidence && json(context, evidence, spotOf(placed, 'signatoryCoverage', 'evidence'), scope, 'party');
  addDeclaration(
    record.slug,
    properties({
      ...identityOf(placed, scope, context),
      catalogued: true,
      ...(scope && summaryOf(placed, scope, context)),
      statedSignatories: stated,
      signatoriesComplete: complete,
      signatoryNote: note,
      signatoryEvidence: statedEvidence,
      discrepancies: discrepanciesOf(placed, scope, context),
    }),
    context,
  );
  buildSignatures(placed, records.organizations, scope, context);
  if (!scope) return;
  const commitments = buildCommitments(placed, scope, context);
  buildCrossReferences(placed, scope, commitments, context);
  useContext(placed, scope, context);
}

function addDeclaration(slug: string, values: Properties, context: BuildContext): void {
  context.node({ key: nodeKey('Declaration', slug), labels: ['Declaration'], properties: values });
}

/** The row of the source in which the declaration stands; null after a note in the log: its quotes are then looked for nowhere. */
function scopeOf(
  placed: Placed<DeclarationRecord>,
  sources: ReadonlyMap<string, Source>,
  { names, problems }: BuildContext,
): Scope | null {
  const { source: slug, row } = placed.record.record;
  if (!names.expect(['Source'], slug, placed.at(['record', 'source']))) return null;
  const source = sources.get(slug);
  if (!source) return null;
  const { records } = source.document;
  if (row === undefined && records.length > 1) {
    problems.add(
      placed.at(['record']),
      `found no \`row\`, expected one of 1 to ${records.length}, the rows of ${source.file}`,
    );
    return null;
  }
  const record = records.find((candidate) => candidate.row === (row ?? 1));
  if (record) return recordScope(source, record);
  problems.add(
    placed.at(['record', 'row']),
    `found row ${row}, expected one of 1 to ${records.length}, the rows of ${source.file}`,
  );
  return null;
}

/** What catalogued declarations and referenced instruments have in common, with the relationships that belong to it. */
function identityOf(
  placed: Placed<InstrumentRecord | DeclarationRecord>,
  scope: Scope | null | undefined,
  context: BuildContext,
): Record<string, Properties[string] | null | undefined> {
  const { slug, title, shortTitle, aliases, kind, status, date, url } = placed.record;
  const titleScope = scope && closerColumn(scope, 'title');
  const dateScope = scope && closerColumn(scope, 'year');
  const values = {
    slug,
    title: title.value,
    shortTitle,
    aliases,
    kind,
    status,
    url,
    ...(date && partialDate(date.value)),
    titleEvidence: json(context, title.evidence, spotOf(placed, 'title', 'evidence'), titleScope, 'title'),
    dateEvidence: date && json(context, date.evidence, spotOf(placed, 'date', 'evidence'), dateScope, 'date'),
  };
  buildIssuers(placed, scope, context);
  buildWhole(placed, context);
  buildAddresses(
    nodeKey('Declaration', slug),
    placed.record.themes,
    spotOf(placed, 'themes'),
    scope,
    context,
  );
  return values;
}

function buildIssuers(
  placed: Placed<InstrumentRecord | DeclarationRecord>,
  scope: Scope | null | undefined,
  context: BuildContext,
): void {
  const from = nodeKey('Declaration', placed.record.slug);
  for (const [index, { organization, evidence }] of placed.record.issuedBy.entries()) {
    const spot = spotOf(placed, 'issuedBy', index);
    const to = expectOrganization(context, organization, placeOf(below(spot, 'organization')));
    const found = context.evidence.evidence(evidence, below(spot, 'evidence'), scope, 'party');
    if (to && found)
      context.relationship(relationshipRow('ISSUED_BY', from, to, evidenceProperties(found)), placeOf(spot));
  }
}

function buildWhole(placed: Placed<InstrumentRecord | DeclarationRecord>, context: BuildContext): void {
  const { slug, partOf } = placed.record;
  if (partOf === undefined) return;
  const place = placed.at(['partOf']);
  const from = nodeKey('Declaration', slug);
  const to = context.names.expect(['Declaration'], partOf, place)?.key;
  if (to) context.relationship(relationshipRow('PART_OF', from, to), place);
}

function summaryOf(
  { record: { summary }, at }: Placed<DeclarationRecord>,
  scope: Scope,
  context: BuildContext,
): Properties {
  if (summary === null) return {};
  const { source, record } = scope;
  const spot: Spot = { placed: { at }, path: ['summary'] };
  let spans: ReturnType<typeof spansOfBlocks> | undefined;
  if ('quote' in summary) {
    const closest = closerColumn(scope, 'summary');
    spans = context.evidence.words(summary.quote, below(spot, 'quote'), closest, 'summary')?.spans;
  } else {
    const target = resolvePointer(record, summary.at);
    if (!target.found)
      context.problems.add(placeOf(below(spot, 'at')), `found a pointer to nothing: ${target.message}`);
    else if (target.allSpans.length === 0)
      context.problems.add(
        placeOf(below(spot, 'at')),
        `found "${summary.at}", which is empty, expected words or null`,
      );
    else {
      spans = target.allSpans;
      context.evidence.use(source, spans, 'summary');
    }
  }
  if (!spans) return {};
  const flat = spans.flatMap(({ start, end }) => [start, end]);
  const evidence: Evidence = {
    quote: quoteOf(source.text, spans),
    source: source.record.slug,
    spans: flat,
    confidence: 'STATED',
  };
  return { summary: readingOf(source.text, spans), summaryEvidence: evidenceJson(evidence) };
}

function discrepanciesOf(
  placed: Placed<DeclarationRecord>,
  scope: Scope | null | undefined,
  context: BuildContext,
): string[] | undefined {
  const said = placed.record.discrepancies.map(({ field, stated, established }, index) => {
    const spot = spotOf(placed, 'discrepancies', index);
    const side = (name: 'stated' | 'established', { value, evidence }: typeof stated) => ({
      value,
      evidence: context.evidence.evidence(evidence, below(spot, name, 'evidence'), scope),
    });
    return stable({ field, stated: side('stated', stated), established: side('established', established) });
  });
  return said.length > 0 ? said : undefined;
}

/** Words that only frame: they count for the coverage and make nothing. */
function useContext(placed: Placed<DeclarationRecord>, scope: Scope, context: BuildContext): void {
  for (const [index, { at: pointer, quote }] of placed.record.context.entries()) {
    const spot = spotOf(placed, 'context', index);
    if ((pointer === undefined) === (quote === undefined))
      context.problems.add(placeOf(spot), 'found both or neither of `at` and `quote`, expected one of them');
    else if (quote !== undefined) context.evidence.words(quote, below(spot, 'quote'), scope, 'context');
    else {
      const target = resolvePointer(scope.record, pointer ?? '');
      if (target.found) context.evidence.use(scope.source, target.spans, 'context');
      else context.problems.add(placeOf(below(spot, 'at')), `found a pointer to nothing: ${target.message}`);
    }
  }
}

function json(
  context: BuildContext,
  record: EvidenceRecord,
  spot: Spot,
  scope: Scope | null | undefined,
  kind: CoverageKind,
): string | undefined {
  const found = context.evidence.evidence(record, spot, scope, kind);
  return found && evidenceJson(found);
}
