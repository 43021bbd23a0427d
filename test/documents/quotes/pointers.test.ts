import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { resolvePointer } from '../../../src/documents/resolve-pointer.ts';
import { quoteOf } from '../../../src/documents/text/spans.ts';
import { recordOf, tableText } from '../sources.ts';

describe('pointers', () => {
  const record = recordOf(parseDocument(tableText), 12);

  test('name blocks, nested blocks, cells, and blocks by kind', () => {
    const text = (pointer: string): string => {
      const target = resolvePointer(record, pointer);
      if (!target.found) throw new Error(target.message);
      return quoteOf(tableText, target.spans);
    };
    expect(text('details/5')).toBe('Multilateral Engagement:');
    expect(text('details/6/2')).toMatch(/^The United States calls on/);
    expect(text('details/6/i2')).toBe(text('details/6/2'));
    expect(text('summary/p2')).toBe(text('summary/2'));
    expect(text('partners')).toBe('United States and its allies');
  });

  test('of a block with items give the items apart', () => {
    const target = resolvePointer(record, 'details/5');
    if (!target.found) throw new Error(target.message);
    expect(target.spans).toHaveLength(1);
    expect(quoteOf(tableText, target.allSpans)).toMatch(
      /^Multilateral Engagement: Multilateral organizations/,
    );
  });

  test('that lead nowhere say what is there', () => {
    expect(resolvePointer(record, 'detail/1')).toMatchObject({
      found: false,
      known: ['year', 'title', 'partners', 'summary', 'details'],
    });
    expect(resolvePointer(record, 'details/6/3')).toMatchObject({
      found: false,
      known: ['details/6/1', 'details/6/2'],
    });
    for (const pointer of ['details/0', 'details/x', 'details/', 'constructor', 'details/1/1/1'])
      expect(resolvePointer(record, pointer).found).toBe(false);
  });
});
