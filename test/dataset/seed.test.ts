import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedFolder } from '../../src/cli/seed-folder.ts';
import { seed } from '../support/seed.ts';

const dataset = seed();

/** The texts of the source documents by the SHA-256 of their bytes. */
const stored = new Map(
  readdirSync(join(seedFolder, 'sources'))
    .map((name) => readFileSync(join(seedFolder, 'sources', name)))
    .map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')]),
);

/** The slugs of the design, which other people will use in links. */
const catalogued = [
  ...['paris-call', 'idea-joint-statement-on-democracy', 'canada-summit-for-democracy-progress'],
  ...['foc-disinformation', 'foc-internet-shutdowns-and-elections', 'foc-ai-and-human-rights'],
  ...[
    'g7-ai-code-of-conduct',
    'global-declaration-on-information-integrity',
    'summit-for-democracy-declaration',
  ],
  ...['pledge-for-election-integrity', 'canada-us-uk-foreign-information-manipulation'],
  ...[
    'framework-to-counter-foreign-state-information-manipulation',
    'global-digital-compact',
    'charlevoix-commitment',
  ],
];

describe('the seed', () => {
  it('has the fourteen declarations', () => {
    const slugs = dataset.rows.nodes.filter(({ properties }) => properties.catalogued === true);
    expect(new Set(slugs.map(({ properties }) => properties.slug))).toEqual(new Set(catalogued));
  });

  it('accounts for at least 98 % of the characters of each source', () => {
    expect(dataset.coverage).toHaveLength(2);
    for (const { source, share, uncovered } of dataset.coverage)
      expect(share, `${source}: ${uncovered.map(({ text }) => text).join(' | ')}`).toBeGreaterThanOrEqual(
        0.98,
      );
  });

  it('never accounts for a tenth of a source by context alone', () => {
    for (const { source, characters, byKind } of dataset.coverage)
      expect(byKind.context / characters, source).toBeLessThan(0.1);
  });

  it('states more than thirty cross-references', () => {
    const [self] = dataset.rows.nodes;
    expect(self?.properties.crossReferences).toBeGreaterThan(30);
  });

  it('quotes the source files letter by letter, wherever it quotes', () => {
    const files = new Map(
      dataset.rows.nodes
        .filter(({ labels }) => labels.includes('Source'))
        .map(({ properties }) => [properties.slug, String(properties.text)]),
    );
    for (const { properties } of dataset.rows.nodes.filter(({ labels }) => labels.includes('Source')) ?? [])
      expect(stored.get(String(properties.sha256)), String(properties.slug)).toBe(properties.text);
    const quotes = [...quotesIn([...dataset.rows.nodes, ...dataset.rows.relationships])];
    expect(quotes.length).toBeGreaterThan(500);
    for (const { quote, source, spans } of quotes) {
      const text = files.get(source) ?? '';
      const words = Array.from({ length: spans.length / 2 }, (_, i) =>
        text.slice(spans[2 * i], spans[2 * i + 1]),
      );
      expect(words.map((piece) => piece.trim().replace(/\s+/g, ' ')).join(' ')).toBe(quote);
    }
  });

  it('cites every outside reference that it lists', () => {
    expect(dataset.notes.filter((note) => note.includes('nothing cites'))).toEqual([]);
  });

  it('finds the themes of a part also in the commitment whose words hold it', () => {
    const relationships = [...dataset.rows.relationships];
    const text = new Map(dataset.rows.nodes.map(({ key, properties }) => [key, String(properties.text)]));
    const themesOf = (key: string) =>
      relationships.filter(({ type, from }) => type === 'ADDRESSES' && from === key).map(({ to }) => to);
    const parts = relationships.filter(
      ({ type, from, to }) =>
        type === 'PART_OF' && from.startsWith('Commitment/') && text.get(to)?.includes(text.get(from) ?? ''),
    );
    expect(parts.length).toBeGreaterThan(10);
    for (const { from, to } of parts)
      expect(themesOf(to), from).toEqual(expect.arrayContaining(themesOf(from)));
  });

  it('gives evidence for every signature, membership, theme, issuer and cross-reference', () => {
    const bare = ['MAKES', 'PART_OF', 'BROADER'];
    for (const { key, type, properties } of dataset.rows.relationships)
      if (!bare.includes(type)) {
        expect(properties.quote ?? properties.referenceUrl, key).toBeDefined();
        expect(['STATED', 'DERIVED', 'UNVERIFIED'], key).toContain(properties.confidence);
      }
  });
});

interface Quote {
  quote: string;
  source: string;
  spans: number[];
}

/** Quotes of rows, also those inside the JSON of evidence and discrepancies. */
function* quotesIn(value: unknown): Generator<Quote> {
  if (typeof value === 'string' && value.startsWith('{')) yield* quotesIn(JSON.parse(value));
  else if (Array.isArray(value)) for (const item of value) yield* quotesIn(item);
  else if (value !== null && typeof value === 'object') {
    if ('quote' in value && 'spans' in value) yield value as Quote;
    for (const inner of Object.values(value)) yield* quotesIn(inner);
  }
}
