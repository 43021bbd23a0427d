import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Records } from '../dataset/read/records.ts';
import type { ParsedDocument } from '../documents/document.ts';
import { DocumentError } from '../documents/document-error.ts';
import { parseDocument } from '../documents/parse-document.ts';
import { decodeSource } from '../documents/text/decode-source.ts';
import { SignatoryError } from '../errors.ts';
import { mayBeThere } from './may-be-there.ts';

export interface OpenDocument {
  file: string;
  /** The slug that it was given by; null for a path. */
  source: string | null;
  /** Of its bytes. */
  sha256: string;
  text: string;
  parsed: ParsedDocument;
}

type Sources = Records['sources'];

const located = (document: string, listed: () => Sources): Pick<OpenDocument, 'file' | 'source'> => {
  if (mayBeThere(document)) return { file: document, source: null };
  const sources = listed();
  const found = sources.find(({ record }) => record.slug === document);
  if (found) return { file: fileOfSource(found), source: document };
  const slugs = sources.map(({ record }) => record.slug).join(', ');
  throw new SignatoryError(
    'NOT_FOUND',
    `found no file and no source document “${document}”; expected the path of a UTF-8 file${slugs ? ` or one of ${slugs}` : ''}`,
  );
};

/** Where the file of a source stands. */
export const fileOfSource = ({ folder, record }: Sources[number]): string => join(folder, record.file);

/**
 * Reads and parses a source document, given by its path or by its slug in the data set’s `sources.yaml`.
 * @param listed the sources of the data set, asked for where the document is no path
 * @throws SignatoryError when there is no such document, or when it cannot be read (the message begins with file and line)
 */
export const openDocument = async (document: string, listed: () => Sources): Promise<OpenDocument> => {
  const { file, source } = located(document, listed);
  const bytes = await bytesOf(file);
  try {
    const text = decodeSource(bytes);
    return {
      file,
      source,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      text,
      parsed: parseDocument(text),
    };
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
