import type { Driver } from 'neo4j-driver';
import type { GraphAddress } from '../../src/graph/driver.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { limits } from '../../src/server/limits/limits.ts';
import { ask } from '../support/open-app.ts';

/*
 * A version number that a writer outside keeps in two places of the graph at once, and answers that must show one and the
 * same number in both, never one older than what had been committed when the request was sent. It is written to a property
 * outside the search index, so that commits are quick and many.
 */

const places = ['charlevoix-commitment', 'paris-call'];

/** One answer, two declarations, each read by a statement of its own. */
const query = `{
  a: declaration(by: { slug: "${places[0]}" }) { url }
  b: declaration(by: { slug: "${places[1]}" }) { url }
}`;

/** So long that it is worked out aside. */
export const long = `#${'x'.repeat(limits.here.bytes)}`;

export interface Writer {
  /** Makes the two places, in an empty graph. */
  create(): Promise<void>;
  /** The newest version whose commit has been acknowledged. */
  readonly committed: number;
  write(): Promise<void>;
  close(): Promise<void>;
}

export function openWriter(address: GraphAddress): Writer {
  const driver: Driver = openDriver(address);
  let committed = 0;
  /** One after the other, whoever writes: a version never comes after a newer one. */
  let written = Promise.resolve();
  const writeNext = async () => {
    const next = committed + 1;
    await driver.executeQuery(
      'UNWIND $places AS slug MATCH (d:Declaration { slug: slug }) SET d.url = $text',
      { places, text: String(next) },
    );
    committed = next;
  };
  return {
    async create() {
      await driver.executeQuery(
        `UNWIND $places AS slug
         CREATE (:Declaration { slug: slug, title: slug, catalogued: true, kind: 'DECLARATION', status: 'ADOPTED' })`,
        { places },
      );
      await writeNext();
    },
    get committed() {
      return committed;
    },
    write() {
      written = written.then(writeNext);
      return written;
    },
    close: () => driver.close(),
  };
}

export interface Reading {
  /** Older than what was committed before the request was sent. */
  stale: boolean;
  /** Of more than one version. */
  mixed: boolean;
  /** 503 with Retry-After: writers overtook the request time and again. */
  refused: boolean;
}

interface Answer {
  a: { url: string };
  b: { url: string };
}

/** Reads once. `salt` makes it another request to the cache. */
export async function readVersion(url: string, writer: Writer, salt = ''): Promise<Reading> {
  const before = writer.committed;
  const { status, headers, body } = await ask<Answer>(url, `${query}${salt}`);
  if (status === 503 && headers.has('retry-after')) return { stale: false, mixed: false, refused: true };
  if (status !== 200 || !body.data) throw new Error(`answer ${status}: ${JSON.stringify(body)}`);
  const [one, other] = [Number(body.data.a.url), Number(body.data.b.url)];
  return { stale: Math.min(one, other) < before, mixed: one !== other, refused: false };
}
