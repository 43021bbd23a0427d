import type { Literal, NamedNode } from 'n3';
import { DataFactory } from 'n3';

const { namedNode, literal } = DataFactory;

/** Prefixes both formats use; `sig` is added with the address of the graph. */
export const prefixes = {
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Prefix = keyof typeof prefixes;

/** `term('schema', 'name')`: a term of one of the vocabularies. */
export function term(prefix: Prefix, name: string): NamedNode {
  return namedNode(prefixes[prefix] + name);
}

export const rdfType = term('rdf', 'type');

/** Words of the documents and names are English. */
export function english(text: string): Literal {
  return literal(text, 'en');
}

export function integer(value: number): Literal {
  return literal(String(value), term('xsd', 'integer'));
}

export function boolean(value: boolean): Literal {
  return literal(String(value), term('xsd', 'boolean'));
}

const dateTypes: Record<number, string> = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' };

/** An EDTF year, month or day as the XML Schema type that means the same. */
export function edtfLiteral(edtf: string): Literal {
  return literal(edtf, term('xsd', dateTypes[edtf.length] ?? 'string'));
}

/** A web address as a node: what an IRI cannot hold (RFC 3987, Turtle's IRIREF) is percent-encoded. */
export function webAddress(url: string): NamedNode {
  return namedNode(
    encodeURI(url)
      .replaceAll('%25', '%')
      .replace(/[{}|\\^`<>"]/g, encodeURIComponent),
  );
}
