import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedDocument } from '../../documents/document.ts';
import { DocumentError } from '../../documents/document-error.ts';
import { parseDocument } from '../../documents/parse-document.ts';
import { type QuoteLocator, quoteLocator } from '../../documents/quotes/locate-quote.ts';
import { decodeSource } from '../../documents/text/decode-source.ts';
import type { SourceRecord } from '../../sources/record.ts';
import type { ProblemLog } from '../problem.ts';
import { shown } from './read-records.ts';
import type { Placed } from './records.ts';

/** A stored source document with its text and what the parser made of it. */
export interface Source {
  record: SourceRecord;
  /** Path of the document, as messages show it. */
  file: string;
  text: string;
  document: ParsedDocument;
  locate: QuoteLocator;
}

/** Reads, checks and parses the documents that `sources.yaml` lists; those with a problem are left out. */
export function readSources(
  records: readonly Placed<SourceRecord>[],
  problems: ProblemLog,
): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const placed of records) {
    const source = readSource(placed, problems);
    if (source && !sources.has(source.record.slug)) sources.set(source.record.slug, source);
  }
  return sources;
}

function readSource({ record, folder, at }: Placed<SourceRecord>, problems: ProblemLog): Source | undefined {
  const path = join(folder, record.file);
  const bytes = read(path);
  if (typeof bytes === 'string') {
    problems.add(
      at(['file']),
      `found ${bytes} "${shown(path)}", expected the source document beside sources.yaml`,
    );
    return undefined;
  }
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== record.sha256)
    problems.add(
      at(['sha256']),
      `found a changed source: the bytes of ${shown(path)} have the SHA-256 ${sum}, expected ${record.sha256}; ` +
        'look at what changed, then enter the new sum',
    );
  const file = shown(path);
  try {
    const text = decodeSource(bytes);
    const document = parseDocument(text);
    return { record, file, text, document, locate: quoteLocator(text, document) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    problems.add(
      { file, line: error.line, column: 1, path: '' },
      `found a document that cannot be read: ${error.message}`,
    );
    return undefined;
  }
}

/** The bytes, or what is there instead: a pipe or a device may never end. */
function read(path: string): Uint8Array | string {
  try {
    return statSync(path).isFile() ? readFileSync(path) : 'no file';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM' ? 'that this user may not read' : 'no file';
  }
}
