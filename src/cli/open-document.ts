import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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
  /** Its slug in `sources.yaml`; null where that does not list it. */
  source: string | null;
  /** Of its bytes. */
  sha256: string;
  text: string;
  parsed: ParsedDocument;
}

const located = (document: string, folders: readonly string[]): Pick<OpenDocument, 'file' | 'source'> => {
  const sources = readRecords(
    folders.filter((folder) => existsSync(folder)),
    createProblemLog(),
  ).sources.map(({ folder, record }) => ({ file: join(folder, record.file), source: record.slug }));
  if (existsSync(document)) {
    const listed = sources.find(({ file }) => resolve(file) === resolve(document));
    return { file: document, source: listed?.source ?? null };
  }
  const found = sources.find(({ source }) => source === document);
  if (found) return found;
  const slugs = sources.map(({ source }) => source).join(', ');
  throw new SignatoryError(
    'NOT_FOUND',
    `found no file and no source document “${document}”; expected the path of a UTF-8 file${slugs ? ` or one of ${slugs}` : ''}`,
  );
};

/**
 * Reads and parses a source document, given by its path or by its slug in the data set’s `sources.yaml`.
 * @throws SignatoryError when there is no such document, or when it cannot be read (the message begins with file and line)
 */
export const openDocument = async (
  document: string,
  data: string | readonly string[] = seedFolder,
): Promise<OpenDocument> => {
  const { file, source } = located(document, [data].flat());
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
