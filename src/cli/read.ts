import { Command } from 'commander';
import { formatRecords } from '../documents/format-records.ts';
import { SignatoryError } from '../errors.ts';
import { dataOption } from './data-option.ts';
import { existingRecords } from './existing-records.ts';
import { openDocument } from './open-document.ts';
import { seedFolder } from './seed-folder.ts';

export interface ReadOptions {
  /** Print the parsed document as JSON instead of text. */
  json?: boolean;
  /** Only this record, by its number. */
  record?: string;
  /** Folders of curated files in whose sources.yaml a slug is looked up. */
  data?: string | readonly string[];
}

/**
 * Parses a source document and prints its records.
 * @returns exit code: 0, or 1 when something in the document found no place
 * @throws SignatoryError for a document that cannot be read and a record that is not there
 */
export const read = async (
  document: string,
  { json = false, record, data = seedFolder }: ReadOptions = {},
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> => {
  const { parsed } = await openDocument(document, () => existingRecords([data].flat()).sources);
  const records =
    record === undefined ? parsed.records : parsed.records.filter(({ row }) => String(row) === record);
  if (records.length === 0)
    throw new SignatoryError(
      'NOT_FOUND',
      `found no record “${record}”; the document has records 1 to ${parsed.records.length}`,
    );
  const shown = { ...parsed, records };
  print(json ? `${JSON.stringify(shown, null, 2)}\n` : formatRecords(shown, process.stdout.columns));
  return parsed.problems.length === 0 ? 0 : 1;
};

/** `signatory read <document>` */
export const readCommand = (): Command =>
  new Command('read')
    .description(
      'Parse a source document (a table of tab-separated rows or in HTML, or a plain text) and print its records with the pointers that curated files use. Ends with 1 when something found no place.',
    )
    .argument('<document>', 'path of a UTF-8 file, or slug of a source of the data set')
    .addOption(dataOption('curated files among whose sources a slug is looked up'))
    .option('--json', 'print JSON: blocks with their offsets in UTF-16 code units, inherited cells, problems')
    .option('--record <number>', 'print only this record, 1 for the first')
    .action(async (document: string, options: ReadOptions) => {
      process.exitCode = await read(document, options);
    });
