import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema.ts';
import { createCompiler } from '../../src/server/operations/compile.ts';
import { createKeptDocuments } from '../../src/server/operations/kept-documents.ts';
import { metricsOf, valueIn } from '../support/metric.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

describe('documents are kept', () => {
  it('up to so many bytes, by what they take when they are parsed, and those last used', () => {
    const { parsed } = createKeptDocuments();
    // Sixteen kilobytes of text are four megabytes of a document.
    const text = (number: number) => `{ a${number}: __typename ${'# some more text\n'.repeat(1_000)} }`;
    const texts = Array.from({ length: 40 }, (_, number) => text(number));
    for (const one of texts) parsed.set(one, parse(one));
    expect(parsed.size).toBeLessThan(texts.length);
    expect(parsed.size).toBeGreaterThan(10);
    expect(parsed.calculatedSize).toBeLessThanOrEqual(64 * 1024 * 1024);
    expect(parsed.has(texts.at(-1) ?? '')).toBe(true);
    expect(parsed.has(texts[0] ?? '')).toBe(false);
  });

  it('if they are valid; the metrics tell their bytes', async () => {
    const app = await openApp(sharedNeo4j());
    const bytes = async () => valueIn(await metricsOf(app.url), 'signatory_documents_bytes');
    await app.ask('{ themes { slug } }');
    const before = await bytes();
    expect(before).toBeGreaterThan(0);
    for (let number = 0; number < 5; number++) {
      const { body } = await app.ask(`{ nothing${number} }`);
      expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    expect(await bytes()).toBe(before);
    await app.ask('{ other: themes { slug } }');
    expect(await bytes()).toBeGreaterThan(before);
  });

  it('compiled for the operations that they have, and not for names that they do not', () => {
    const compile = createCompiler(schema);
    const document = parse('query Known { __typename }');
    expect(compile(document, 'Known')).toBe(compile(document, 'Known'));
    expect(compile(document, 'Unknown')).not.toBe(compile(document, 'Unknown'));
  });
});
