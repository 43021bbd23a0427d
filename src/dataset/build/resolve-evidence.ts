import type { CoverageKind } from '../../documents/coverage.ts';
import type { Span } from '../../documents/document.ts';
import type { QuotePlace } from '../../documents/quotes/locate-quote.ts';
import { resolvePointer } from '../../documents/resolve-pointer.ts';
import type { Evidence, Reference } from '../../evidence/evidence.ts';
import type { EvidenceRecord } from '../../evidence/record.ts';
import type { ReferenceRecord } from '../../sources/record.ts';
import type { ProblemLog } from '../problem.ts';
import type { Source } from '../read/read-sources.ts';
import type { Names } from './names.ts';
import type { Scope } from './scope.ts';
import { below, placeOf, type Spot } from './spot.ts';

/** A stretch of a source, and what it was used for. */
export interface UsedSpans {
  /** Slug of the source. */
  source: string;
  kind: CoverageKind;
  spans: readonly Span[];
}

/** Turns what files cite into evidence: quotes are found, references looked up. Failures go to the log. */
export interface EvidenceResolver {
  evidence(
    record: EvidenceRecord,
    spot: Spot,
    scope?: Scope | null,
    kind?: CoverageKind,
  ): Evidence | undefined;
  /** The one place of words in a scope. */
  words(quote: string, spot: Spot, scope: Scope, kind: CoverageKind): QuotePlace | undefined;
  /** Notes that spans of a source are accounted for. */
  use(source: Source, spans: readonly Span[], kind: CoverageKind): void;
  readonly used: readonly UsedSpans[];
  /** Slugs of the references that some evidence cites. */
  readonly cited: ReadonlySet<string>;
}

type QuoteRecord = Extract<EvidenceRecord, { quote: string }>;
type CitationRecord = Extract<EvidenceRecord, { reference: unknown }>;
type Areas = Pick<Scope, 'source' | 'areas'>;

export function createEvidenceResolver(
  sources: ReadonlyMap<string, Source>,
  references: ReadonlyMap<string, ReferenceRecord>,
  names: Names,
  problems: ProblemLog,
): EvidenceResolver {
  const used: UsedSpans[] = [];
  const citedSlugs = new Set<string>();

  function use(source: Source, spans: readonly Span[], kind: CoverageKind): void {
    used.push({ source: source.record.slug, kind, spans });
  }

  function words(
    quote: string,
    spot: Spot,
    { source, areas }: Areas,
    kind: CoverageKind,
  ): QuotePlace | undefined {
    let missing = '';
    for (const within of areas.length > 0 ? areas : [undefined]) {
      const place = source.locate(quote, { within });
      if (place.found) {
        use(source, place.spans, kind);
        return place;
      }
      missing = place.message;
      if (place.reason === 'AMBIGUOUS') break;
    }
    problems.add(placeOf(spot), `found a quote with no place of its own in ${source.file}: ${missing}`);
    return undefined;
  }

  function quoted(
    record: QuoteRecord,
    spot: Spot,
    scope: Scope | null | undefined,
    kind: CoverageKind,
  ): Evidence | undefined {
    const areas = areasOf(record, spot, scope);
    const place = areas && words(record.quote, below(spot, 'quote'), areas, kind);
    const pages = record.reference === undefined ? [] : listed(record.reference, spot);
    if (!place || !pages) return undefined;
    return {
      quote: place.text,
      source: areas.source.record.slug,
      spans: place.spans.flatMap(({ start, end }) => [start, end]),
      ...(pages.length > 0 && { references: pages }),
      confidence: record.confidence,
      ...(record.note !== undefined && { note: record.note }),
    };
  }

  /** Where to look: in the record, in all of the source that the evidence names, or in what `within` points at. */
  function areasOf(
    { source: slug, within }: QuoteRecord,
    spot: Spot,
    scope: Scope | null | undefined,
  ): Areas | undefined {
    if (slug !== undefined && !names.expect(['Source'], slug, placeOf(below(spot, 'source'))))
      return undefined;
    const source = slug === undefined ? scope?.source : sources.get(slug);
    if (!source) {
      // A source without a text was reported where it is listed, and one problem there is enough.
      if (slug === undefined && scope === undefined)
        problems.add(
          placeOf(spot),
          'found a quote alone, expected `source` beside it: this record is filed under no source',
        );
      return undefined;
    }
    if (within !== undefined) return pointedAt(within, below(spot, 'within'), source, scope);
    return slug === undefined && scope ? scope : { source, areas: [] };
  }

  function pointedAt(
    within: string,
    spot: Spot,
    source: Source,
    scope: Scope | null | undefined,
  ): Areas | undefined {
    const { records } = source.document;
    const record = scope?.source === source ? scope.record : records.length === 1 ? records[0] : undefined;
    if (!record) {
      problems.add(
        placeOf(spot),
        `found the pointer "${within}" into ${source.file}, which has ${records.length} records, expected a pointer into the record of this declaration`,
      );
      return undefined;
    }
    const target = resolvePointer(record, within);
    if (target.found) return { source, areas: [target.allSpans] };
    problems.add(placeOf(spot), `found a pointer to nothing: ${target.message}`);
    return undefined;
  }

  function cited(record: CitationRecord, spot: Spot): Evidence | undefined {
    const pages = listed(record.reference, spot);
    return (
      pages && {
        references: pages,
        confidence: record.confidence,
        ...(record.note !== undefined && { note: record.note }),
      }
    );
  }

  /** What references.yaml has under these slugs; undefined where it lacks one. */
  function listed(slugs: CitationRecord['reference'], spot: Spot): Reference[] | undefined {
    const found = [slugs].flat().map((slug, index): Reference | undefined => {
      const path = Array.isArray(slugs) ? ['reference', index] : ['reference'];
      const reference =
        names.expect(['Reference'], slug, placeOf(below(spot, ...path))) && references.get(slug);
      if (!reference) return undefined;
      citedSlugs.add(slug);
      return { title: reference.title, url: reference.url, retrieved: reference.retrieved };
    });
    return found.every((reference) => reference !== undefined) ? found : undefined;
  }

  return {
    evidence: (record, spot, scope, kind = 'quote') =>
      'quote' in record ? quoted(record, spot, scope, kind) : cited(record, spot),
    words,
    use,
    used,
    cited: citedSlugs,
  };
}
