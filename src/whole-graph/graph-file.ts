import type { Context } from '../context.ts';
import { SignatoryError } from '../errors.ts';
import type { ExportedFile } from '../export/export-network.ts';
import { type RdfFormat, rdfFormats, rdfWriters } from '../export/graph-rdf.ts';
import { fileFacts } from '../graph-info/file-facts.ts';
import { loadRecords } from './records.ts';

/** Signatures that a file holds at most: with its evidence one takes about 2 kB, and the file is made in memory. */
const mostSignatures = 250_000;

/** The format of a file of the whole graph. Throws NOT_FOUND, with the list, for a name that is none. */
export function graphFormat(name: string): RdfFormat {
  const format = rdfFormats.find((known) => known === name);
  if (format) return format;
  throw new SignatoryError(
    'NOT_FOUND',
    `There is no format "${name}"; the whole graph comes as ${rdfFormats.join(', ')}.`,
  );
}

export interface GraphFileOptions {
  /** Absolute address that ends in "/", below which things are named. */
  base?: string | undefined;
  /** Ends the writing when it fires. */
  signal?: AbortSignal | undefined;
}

/**
 * The whole graph as a file. Things have URNs unless there is a base: only who publishes the file knows where its things
 * have their addresses.
 */
export async function graphFile(
  format: RdfFormat,
  context: Context,
  { base = 'urn:signatory:graph/', signal }: GraphFileOptions = {},
): Promise<ExportedFile> {
  const info = await context.memories.info.at(context.snapshot);
  if (info && info.counts.signatures > mostSignatures)
    throw new SignatoryError(
      'LIMIT_EXCEEDED',
      `A file of the whole graph holds at most ${mostSignatures} signatures; there are ${info.counts.signatures}.`,
    );
  const sources = await context.memories.sources.at(context.snapshot);
  const [records, facts] = await Promise.all([loadRecords(context.snapshot, sources), fileFacts(context)]);
  const { contentType, write } = rdfWriters[format];
  const options = {
    base,
    meta: { title: info?.title ?? 'Signatory', description: info?.description ?? null, ...facts },
  };
  const pieces: Buffer[] = [];
  for await (const piece of write(records, options)) {
    signal?.throwIfAborted();
    pieces.push(Buffer.from(piece));
  }
  return { bytes: Buffer.concat(pieces), contentType, fileName: `graph.${format}` };
}

/** The base that a request or a command names; undefined for none. Throws BAD_USER_INPUT for what cannot be one. */
export function baseOf(text: string | null | undefined): string | undefined {
  if (text == null) return undefined;
  if (/^https?:\/\/[^\s<>"{}|\\^`?#]+\/$/i.test(text) && URL.canParse(text)) return text;
  throw new SignatoryError(
    'BAD_USER_INPUT',
    `base is an http or https address that ends in "/"; received "${text.slice(0, 100)}".`,
  );
}
