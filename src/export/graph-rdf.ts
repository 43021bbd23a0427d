import { setImmediate } from 'node:timers/promises';
import { JsonLdSerializer } from 'jsonld-streaming-serializer';
import { type Quad, Writer } from 'n3';
import { graphQuads, type RdfOptions } from './rdf/graph-quads.ts';
import type { GraphRecords } from './rdf/records.ts';
import { prefixes } from './rdf/vocabulary.ts';

export const rdfFormats = ['ttl', 'jsonld'] as const;
export type RdfFormat = (typeof rdfFormats)[number];

type RdfWriter = (records: GraphRecords, options: RdfOptions) => AsyncGenerator<string>;

/**
 * The only list of formats for the whole graph. Files are written piece by piece, so that a large graph neither has to
 * fit into one string nor keeps other work waiting. The same records and options give the same text.
 */
export const rdfWriters: Record<RdfFormat, { contentType: string; write: RdfWriter }> = {
  ttl: { contentType: 'text/turtle; charset=utf-8', write: graphTurtle },
  jsonld: { contentType: 'application/ld+json', write: graphJsonLd },
};

/** Triples between two breaths: some milliseconds of work. */
const batchSize = 2_000;

/** RDF 1.1 Turtle. */
export async function* graphTurtle(records: GraphRecords, options: RdfOptions): AsyncGenerator<string> {
  const text = new TextBuffer();
  const writer = new Writer({ write: text.append, end: nothing }, { prefixes: prefixesFor(options) });
  for (const batch of batches(graphQuads(records, options))) {
    writer.addQuads(batch);
    yield text.take();
    await setImmediate();
  }
  await new Promise<void>((resolve) => writer.end(() => resolve()));
  yield text.take();
}

/** JSON-LD 1.1, flattened, with the prefixes as its context: the same triples as the Turtle file. */
export async function* graphJsonLd(records: GraphRecords, options: RdfOptions): AsyncGenerator<string> {
  const text = new TextBuffer();
  const serializer = new JsonLdSerializer({ context: prefixesFor(options) });
  serializer.on('data', text.append);
  const done = new Promise<void>((resolve, reject) => {
    serializer.on('end', resolve).on('error', reject);
  });
  for (const batch of batches(graphQuads(records, options))) {
    for (const quad of batch) serializer.write(quad);
    await setImmediate();
    yield text.take();
  }
  serializer.end();
  await done;
  yield text.take();
}

/** Pieces of text between two reads. */
class TextBuffer {
  private pieces: string[] = [];

  readonly append = (piece: unknown, _encoding?: unknown, done?: () => void): void => {
    this.pieces.push(String(piece));
    done?.();
  };

  take(): string {
    const text = this.pieces.join('');
    this.pieces = [];
    return text;
  }
}

function* batches(quads: Iterable<Quad>): Generator<Quad[]> {
  let batch: Quad[] = [];
  for (const quad of quads) {
    batch.push(quad);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function nothing(done?: () => void): void {
  done?.();
}

function prefixesFor({ base }: RdfOptions): Record<string, string> {
  return { ...prefixes, sig: `${base}vocabulary#` };
}
