import { JsonLdSerializer } from 'jsonld-streaming-serializer';
import { Writer } from 'n3';
import { graphQuads, type RdfOptions } from './rdf/graph-quads.ts';
import type { GraphRecords } from './rdf/records.ts';
import { prefixes } from './rdf/vocabulary.ts';

export const rdfFormats = ['ttl', 'jsonld'] as const;
export type RdfFormat = (typeof rdfFormats)[number];

/** The only list of formats for the whole graph. */
export const rdfWriters: Record<
  RdfFormat,
  { contentType: string; write(records: GraphRecords, options: RdfOptions): Promise<Uint8Array> }
> = {
  ttl: { contentType: 'text/turtle; charset=utf-8', write: graphTurtle },
  jsonld: { contentType: 'application/ld+json', write: graphJsonLd },
};

/** RDF 1.1 Turtle. The same records and options give the same bytes. */
export async function graphTurtle(records: GraphRecords, options: RdfOptions): Promise<Uint8Array> {
  const writer = new Writer({ prefixes: prefixesFor(options) });
  for (const quad of graphQuads(records, options)) writer.addQuad(quad);
  const text = await new Promise<string>((resolve, reject) => {
    writer.end((error, result: string) => (error ? reject(error) : resolve(result)));
  });
  return new TextEncoder().encode(text);
}

/** JSON-LD 1.1, flattened, with the prefixes as its context: the same triples as the Turtle file. */
export async function graphJsonLd(records: GraphRecords, options: RdfOptions): Promise<Uint8Array> {
  const serializer = new JsonLdSerializer({ context: prefixesFor(options), space: ' ' });
  const chunks: Buffer[] = [];
  serializer.on('data', (chunk: string | Buffer) => chunks.push(Buffer.from(chunk)));
  const done = new Promise<void>((resolve, reject) => {
    serializer.on('end', resolve).on('error', reject);
  });
  for (const quad of graphQuads(records, options)) {
    if (!serializer.write(quad)) await new Promise((resolve) => serializer.once('drain', resolve));
  }
  serializer.end();
  await done;
  return Buffer.concat(chunks);
}

function prefixesFor({ base }: RdfOptions): Record<string, string> {
  return { ...prefixes, sig: `${base}vocabulary#` };
}
