import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { draftFiles, type TakenSlugs } from '../dataset/draft/draft-files.ts';
import type { Records } from '../dataset/read/records.ts';
import { formatSuggestions } from '../documents/suggestions/format-suggestions.ts';
import type { KnownName } from '../documents/suggestions/name-patterns.ts';
import { suggest as suggestFor } from '../documents/suggestions/suggest.ts';
import { SignatoryError } from '../errors.ts';
import { dataOption } from './data-option.ts';
import { existingRecords } from './existing-records.ts';
import { knownStates } from './known-states.ts';
import { mayBeThere } from './may-be-there.ts';
import { fileOfSource, openDocument } from './open-document.ts';
import { printLists } from './print-lists.ts';
import { seedFolder } from './seed-folder.ts';

export interface SuggestOptions {
  json?: boolean;
  /** Print the entries and files that a data set needs for the document. */
  draft?: boolean;
  /** Folders of curated files whose names and themes are looked for. */
  data?: string | readonly string[];
}

interface KnownNames {
  instruments: KnownName[];
  parties: KnownName[];
  /** By their codes. */
  otherStates: KnownName[];
  themes: KnownName[];
  /** Slugs of documents, and of texts and bodies but for what the document itself is the record of. */
  taken: TakenSlugs;
}

/**
 * What the curated files call their declarations and instruments, their parties and themes, and the languages of a text the states.
 * What is faulty is left out.
 */
const knownNames = (records: Records, text: string, source: string | null): KnownNames => {
  const texts = [...records.declaration, ...records.instruments].map(({ record }) => ({
    slug: record.slug,
    names: [record.title.value, ...(record.shortTitle ? [record.shortTitle] : []), ...record.aliases],
  }));
  const bodies = records.organizations.map(({ record }) => ({
    slug: record.slug,
    names: [record.name.value, ...record.aliases],
  }));
  const { states, otherStates } = knownStates(
    text,
    records.states.map(({ record }) => record),
  );
  const themes = records.themes.map(({ record }) => ({
    slug: record.slug,
    names: [record.name, ...record.aliases],
  }));
  const others = records.declaration.filter(
    ({ record }) => source === null || record.record.source !== source,
  );
  const slugsOf = (placed: readonly { record: { slug: string } }[]) =>
    placed.map(({ record }) => record.slug);
  const taken = {
    sources: new Set(slugsOf([...records.sources, ...records.references])),
    texts: new Set(slugsOf([...others, ...records.instruments, ...records.organizations])),
  };
  return { instruments: [...texts, ...bodies], parties: [...states, ...bodies], otherStates, themes, taken };
};

/** What is proposed of names that are there after all would mislead. */
function tellFaulty(count: number): void {
  process.stderr.write(
    `signatory: ${count} problem${count === 1 ? '' : 's'} in the curated files; what is faulty was not looked for, and "signatory validate" lists it.\n`,
  );
}

function checkFolders(folders: readonly string[]): void {
  const missing = folders.find((folder) => !mayBeThere(folder));
  if (missing !== undefined)
    throw new SignatoryError(
      'NOT_FOUND',
      `found no folder “${missing}”; --data expects a folder of curated files, whose names are looked for`,
    );
}

/**
 * Proposes cross-references, parties, themes and commitments for a source document, each with its sentence and line.
 * @returns exit code 0
 * @throws SignatoryError for a document that cannot be read and a data folder that is not there
 */
export const suggest = async (
  document: string,
  { json = false, draft = false, data = seedFolder }: SuggestOptions = {},
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> => {
  const folders = [data].flat();
  const records = existingRecords(folders, tellFaulty);
  const opened = await openDocument(document, () => records.sources);
  checkFolders(folders);
  const { file, text, parsed } = opened;
  const listed = records.sources.find((source) => resolve(fileOfSource(source)) === resolve(file));
  const source = opened.source ?? listed?.record.slug ?? null;
  const { instruments, parties, otherStates, themes, taken } = knownNames(records, text, source);
  const suggestions = suggestFor(text, parsed, instruments, themes, parties, otherStates);
  if (json) printLists({ ...suggestions }, print);
  else
    print(
      draft ? draftFiles({ ...opened, source, suggestions, taken }) : formatSuggestions(parsed, suggestions),
    );
  return 0;
};

/** `signatory suggest <document>` */
export const suggestCommand = (): Command =>
  new Command('suggest')
    .description(
      'Propose cross-references, parties and themes for a source document: names and theme words of the data set that stand in it, each with the sentence to quote; and its commitments, as a declaration’s file lists them. For a person to judge.',
    )
    .argument('<document>', 'path of a UTF-8 file, or slug of a source of the data set')
    .addOption(dataOption('curated files whose names and themes to look for'))
    .option(
      '--draft',
      'print what a data set needs for the document as YAML, file by file: to be copied there, read and corrected',
    )
    .addOption(new Option('--json', 'print JSON').conflicts('draft'))
    .action(async (document: string, options: SuggestOptions) => {
      process.exitCode = await suggest(document, options);
    });
