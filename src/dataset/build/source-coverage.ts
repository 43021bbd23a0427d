import { type CoverageReport, measureCoverage } from '../../documents/coverage.ts';
import type { Source } from '../read/read-sources.ts';
import type { UsedSpans } from './resolve-evidence.ts';

/** How much of one source the data set accounts for. */
export interface SourceCoverage extends CoverageReport {
  /** Slug of the source. */
  source: string;
  file: string;
}

/** The coverage of every source, in the order of sources.yaml. The document's own title needs no quote. */
export function coverSources(
  sources: ReadonlyMap<string, Source>,
  used: readonly UsedSpans[],
): SourceCoverage[] {
  return [...sources.values()].map(({ record, file, text, document }) => ({
    source: record.slug,
    file,
    ...measureCoverage(text, document.furniture, [
      ...document.title.spans.map((span) => ({ ...span, kind: 'title' as const })),
      ...used
        .filter(({ source }) => source === record.slug)
        .flatMap(({ kind, spans }) => spans.map((span) => ({ ...span, kind }))),
    ]),
  }));
}

/** The numbers of a coverage, without the passages: what the graph keeps. */
export const coverageNumbers = (coverage: readonly SourceCoverage[]) =>
  coverage.map(({ source, characters, covered, byKind }) => ({ source, characters, covered, byKind }));
