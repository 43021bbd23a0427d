import { createHash } from 'node:crypto';
import type { NamedNode, Quad, Quad_Object } from 'n3';
import { DataFactory } from 'n3';
import type { Evidence } from '../../evidence/evidence.ts';
import { integer, rdfType, term, webAddress } from './vocabulary.ts';

const { literal, namedNode, quad } = DataFactory;

type Collection = 'declarations' | 'commitments' | 'parties' | 'themes' | 'sources';
export type Pair = readonly [predicate: NamedNode, object: Quad_Object];

/** Names things under one base address and says what statements about them rest on. */
export class Statements {
  private readonly base: string;
  /** What is not said again: many statements rest on the same evidence, and a set of triples has each once. */
  private readonly said = new Set<string>();

  constructor(base: string) {
    if (!/^[a-z][a-z0-9+.-]*:\S*\/$/i.test(base)) {
      throw new Error(
        `The base of the graph's addresses must be an absolute address that ends in "/"; got "${base}".`,
      );
    }
    this.base = base;
  }

  /** What others wrote may have any characters in its slug; those of data sets stay as they are. */
  thing(collection: Collection, slug: string): NamedNode {
    return namedNode(`${this.base}${collection}/${slug.split('/').map(encodeURIComponent).join('/')}`);
  }

  dataset(): NamedNode {
    return namedNode(`${this.base}dataset`);
  }

  scheme(): NamedNode {
    return namedNode(`${this.base}themes`);
  }

  /** A term of the graph's own vocabulary. */
  own(name: string): NamedNode {
    return namedNode(`${this.base}vocabulary#${name}`);
  }

  /** A node for a relation that has properties, addressed by what makes it one. */
  relation(kind: string, ...parts: readonly string[]): NamedNode {
    return namedNode(`${this.base}${kind}/${digest(parts)}`);
  }

  *about(subject: NamedNode, pairs: Iterable<Pair>): Generator<Quad> {
    for (const [predicate, object] of pairs) yield quad(subject, predicate, object);
  }

  /** The statement, and, where there is evidence, a node for the statement that names it. */
  *evidenced(
    subject: NamedNode,
    predicate: NamedNode,
    object: Quad_Object,
    evidence: Evidence | null,
  ): Generator<Quad> {
    yield quad(subject, predicate, object);
    if (evidence === null) return;
    const statement = this.relation('statements', subject.value, predicate.value, object.value);
    yield* this.about(statement, [
      [rdfType, term('rdf', 'Statement')],
      [term('rdf', 'subject'), subject],
      [term('rdf', 'predicate'), predicate],
      [term('rdf', 'object'), object],
    ]);
    yield* this.restsOn(statement, evidence);
  }

  /** What a statement, act or relation rests on: words of a stored source, or outside references. */
  *restsOn(subject: NamedNode, evidence: Evidence): Generator<Quad> {
    const { quote, source, spans, references = [], confidence, note } = evidence;
    const node = this.relation(
      'evidence',
      JSON.stringify([quote, source, spans, references, confidence, note]),
    );
    yield quad(subject, term('prov', 'wasDerivedFrom'), node);
    if (!this.first(node.value)) return;
    yield* this.about(node, [
      [rdfType, term('prov', 'Entity')],
      [this.own('confidence'), literal(confidence)],
      ...(quote === undefined ? [] : [[term('prov', 'value'), literal(quote)] as Pair]),
      ...(source === undefined
        ? []
        : [[term('prov', 'wasQuotedFrom'), this.thing('sources', source)] as Pair]),
      ...(spans === undefined || spans.length === 0
        ? []
        : [
            [this.own('start'), integer(spans[0] as number)] as Pair,
            [this.own('end'), integer(spans[spans.length - 1] as number)] as Pair,
          ]),
      ...(note ? [[term('rdfs', 'comment'), literal(note)] as Pair] : []),
      ...references.map(({ url }): Pair => [term('prov', 'hadPrimarySource'), webAddress(url)]),
    ]);
    for (const { url, title } of references)
      yield* this.once(webAddress(url), term('schema', 'name'), literal(title));
  }

  /** A statement that several records may come to. */
  *once(subject: NamedNode, predicate: NamedNode, object: Quad_Object): Generator<Quad> {
    if (this.first(`${subject.value} ${predicate.value} ${object.value}`))
      yield quad(subject, predicate, object);
  }

  private first(key: string): boolean {
    return this.said.size < this.said.add(key).size;
  }
}

/** Half of SHA-256: long enough that two statements never share an address. */
function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
