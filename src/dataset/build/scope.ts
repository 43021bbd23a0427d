import { spansOfBlocks, spansOfRecord } from '../../documents/block-spans.ts';
import type { DocumentRecord, Span } from '../../documents/document.ts';
import type { Source } from '../read/read-sources.ts';

/** Where the quotes of a record are looked for when they name no other source. */
export interface Scope {
  source: Source;
  record: DocumentRecord;
  /** Innermost first: a commitment, then the whole record. The first that has the words is meant. */
  areas: readonly (readonly Span[])[];
}

/** The scope of everything in a declaration's file. A text has one record, to which its title belongs. */
export function recordScope(source: Source, record: DocumentRecord): Scope {
  const title = source.document.kind === 'TEXT' ? source.document.title.spans : [];
  return { source, record, areas: [[...title, ...spansOfRecord(record)]] };
}

/** The same scope with a closer area to look in first. */
export const closer = (scope: Scope, spans: readonly Span[]): Scope => ({
  ...scope,
  areas: [spans, ...scope.areas],
});

/** The same scope with one column to look in first; for what tables keep in a column of its own. */
export function closerColumn(scope: Scope, column: string): Scope {
  const cell = scope.record.cells[column];
  return cell ? closer(scope, spansOfBlocks(cell.blocks)) : scope;
}
