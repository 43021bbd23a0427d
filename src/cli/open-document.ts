import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createProblemLog } from '../dataset/problem.ts';
import { readRecords } from '../dataset/read/read-records.ts';
import type { ParsedDocument } from '../documents/document.ts';
import { DocumentError } from '../documents/document-error.ts';
import { parseDocument } from '../documents/parse-document.ts';
import { decodeSource } from '../documents/text/decode-source.ts';
import { SignatoryError } from '../errors.ts';
import { seedFolder } from './seed-folder.ts';

export interface OpenDocument {
  file: string;
  text: string;
  parsed: ParsedDocument;
}

const fileOf = (document: string, seed: string): string => {
  if (existsSync(document)) return document;
  const sources = existsSync(seed) ? readRecords([seed], createProblemLog()).sources : [];
  const source = sources.find(({ record }) => record.slug === document);
  if (source) return join(source.folder, source.record.file);
  const slugs = sources.map(({ record }) => record.slug).join(', ');
  throw new SignatoryError(
    'NOT_FOUND',
    `found no file and no source document “${document}”; expected the path of a UTF-8 file${slugs ? ` or one of ${slugs}` : ''}`,
  );
};

/**
 * Reads and parses a source document, given by its path or by its slug in the data set’s `sources.yaml`.
 * @throws SignatoryError when there is no such document, or when it cannot be read (the message begins with file and line)
 */
export const openDocument = async (document: string, seed: string = seedFolder): Promise<OpenDocument> => {
  const file = fileOf(document, seed);
  const bytes = await bytesOf(file);
  try {
    const text = decodeSource(bytes);
    return { file, text, parsed: parseDocument(text) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new SignatoryError('BAD_USER_INPUT', `${file}:${error.line} ${error.message}`, { cause: error });
  }
};

const bytesOf = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new SignatoryError('BAD_USER_INPUT', `${file} cannot be read (${code}); expected a UTF-8 file`, {
      cause: error,
    });
  }
};
